package jobtide.stats;

import java.util.Arrays;
import java.util.List;
import jobtide.stats.PayBand.Pay;

/** The 95 % interval of a percentile, whatever the distribution of the values. */
public final class PercentileInterval {
  private PercentileInterval() {}

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
