package jobtide.stats;

import java.util.List;
import java.util.Optional;
import jobtide.stats.PayBand.Pay;

/** The 95 % interval of a percentile, whatever the distribution of the values. */
public final class PercentileInterval {
  private static final double TAIL = 0.025;

  private PercentileInterval() {}

  /**
   * The interval of independent values between two of them: how many lie below the percentile is
   * binomial (Conover, Practical Nonparametric Statistics, 1999, 3.2). It covers at least 95 %.
   *
   * @param sorted values in ascending order
   * @param q from 0 to 1, both excluded
   * @return empty where too few values lie on one side of the percentile
   */
  public static Optional<Interval> independent(double[] sorted, double q) {
    int n = sorted.length;
    int low = rank(n, q, TAIL);
    int high = n + 1 - rank(n, 1 - q, TAIL);
    return low < 1 || high > n
        ? Optional.empty()
        : Optional.of(new Interval(sorted[low - 1], sorted[high - 1]));
  }

  /** The highest rank r with P(fewer than r of n lie below the percentile) ≤ tail; 0 for none. */
  private static int rank(int n, double q, double tail) {
    int rank = 0;
    int above = n + 1;
    while (rank + 1 < above) {
      int middle = (rank + above) >>> 1;
      // Fewer than r successes of n: I_{1−q}(n − r + 1, r).
      if (IncompleteBeta.of(1 - q, n - middle + 1.0, middle) <= tail) {
        rank = middle;
      } else {
        above = middle;
      }
    }
    return rank;
  }

  /**
   * The interval of vacancies that few employers make, after Woodruff (1952): the interval of the
   * share of vacancies that pay no more than the percentile, which is a {@link ClusteredShare}, and
   * the percentiles at its two ends. Weights are those of {@link PayBand}.
   *
   * @param pays of at least {@value PayBand#MIN_EMPLOYERS} employers
   * @param q from 0 to 1, both excluded
   */
  public static Interval clustered(List<Pay> pays, double q) {
    WeightedPays weighted = WeightedPays.of(pays);
    double estimate = weighted.percentile(q);
    Interval shares = weighted.shareUpTo(estimate).intervalAt(q);
    return new Interval(weighted.percentile(shares.low()), weighted.percentile(shares.high()));
  }

  /**
   * The interval of vacancies that few employers make, by drawing employers again with all their
   * vacancies. With few employers a bootstrap is too narrow; its tails are widened as Hesterberg
   * (2015, "expanded percentile interval") does, by Student's t on the effective number of
   * employers n² ÷ Σm². The weights of each draw are those of {@link PayBand}.
   *
   * @param pays of at least {@value PayBand#MIN_EMPLOYERS} employers, in any order
   * @param seed the same seed gives the same interval
   */
  public static Interval bootstrapped(List<Pay> pays, double q, int replicates, long seed) {
    WeightedPays weighted = WeightedPays.of(pays);
    double effective = weighted.effectiveEmployers();
    double t = StudentT.quantile(2 * TAIL, Math.max(1, effective - 1));
    double tail = Normal.below(-t * Math.sqrt(effective / Math.max(1, effective - 1)));
    return Bootstrap.interval(
        weighted.employers(),
        replicates,
        seed,
        tail,
        drawn -> weighted.drawnAgain(drawn).percentile(q));
  }
}
