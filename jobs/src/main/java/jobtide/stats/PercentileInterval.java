package jobtide.stats;

import java.util.Arrays;
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
   * The intervals of vacancies that few employers make, after Woodruff (1952): the interval of the
   * share of vacancies that pay no more than the percentile, which is a {@link ClusteredShare}, and
   * the percentiles at its two ends. Weights are those of {@link PayBand}. Of the two for employers
   * this one holds better (docs/COVERAGE.md), and it draws nothing.
   *
   * @param pays of at least {@value PayBand#MIN_EMPLOYERS} employers, in any order
   * @param quantiles from 0 to 1, both excluded
   * @return one interval of each quantile
   */
  public static List<Interval> clustered(List<Pay> pays, double... quantiles) {
    WeightedPays weighted = WeightedPays.of(pays);
    return Arrays.stream(quantiles)
        .mapToObj(
            q -> {
              Interval shares = weighted.shareUpTo(weighted.percentile(q)).intervalAt(q);
              return new Interval(
                  weighted.percentile(shares.low()), weighted.percentile(shares.high()));
            })
        .toList();
  }

  /**
   * The intervals of vacancies that few employers make, by drawing employers again with all their
   * vacancies, with tails that are widened for few and unequal employers. The weights of each draw
   * are those of {@link PayBand}.
   *
   * @param pays of at least {@value PayBand#MIN_EMPLOYERS} employers, in any order
   * @param seed the same seed gives the same intervals
   * @param quantiles from 0 to 1, both excluded
   * @return one interval of each quantile
   */
  public static List<Interval> bootstrapped(
      List<Pay> pays, int replicates, long seed, double... quantiles) {
    WeightedPays weighted = WeightedPays.of(pays);
    return Bootstrap.intervals(
        weighted.employers(),
        replicates,
        seed,
        quantiles.length,
        Bootstrap.expandedTail(weighted.effectiveEmployers()),
        drawn -> {
          WeightedPays again = weighted.drawnAgain(drawn);
          return Arrays.stream(quantiles).map(again::percentile).toArray();
        });
  }
}
