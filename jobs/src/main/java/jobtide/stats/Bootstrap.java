package jobtide.stats;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals of a statistic by drawing its units again, with replacement (Efron 1979).
 */
public final class Bootstrap {
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /**
   * The 95 % interval of a statistic of independent units, the same for the same seed.
   *
   * @param units how many there are, at least one
   * @param statistic of the units at these positions; not a number where it is undefined, such
   *     draws are left out
   */
  public static Interval interval(
      int units, int replicates, long seed, ToDoubleFunction<int[]> statistic) {
    Function<int[], double[]> one = drawn -> new double[] {statistic.applyAsDouble(drawn)};
    return intervals(units, replicates, seed, 1, one).get(0);
  }

  /**
   * The 95 % intervals of several statistics, all of them of the same draws.
   *
   * @param size how many statistics there are
   * @param statistics of the units at these positions, as for one
   */
  public static List<Interval> intervals(
      int units, int replicates, long seed, int size, Function<int[], double[]> statistics) {
    return intervals(units, replicates, seed, size, TAIL, statistics);
  }

  /** The intervals that leave out this much of the draws on either side. */
  static List<Interval> intervals(
      int units,
      int replicates,
      long seed,
      int size,
      double tail,
      Function<int[], double[]> statistics) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = new int[units];
    double[][] values = new double[size][replicates];
    for (int r = 0; r < replicates; r++) {
      for (int i = 0; i < units; i++) {
        drawn[i] = random.nextInt(units);
      }
      double[] ofDraw = statistics.apply(drawn);
      for (int k = 0; k < size; k++) {
        values[k][r] = ofDraw[k];
      }
    }
    return Arrays.stream(values).map(ofOne -> between(ofOne, tail)).toList();
  }

  /**
   * What to leave out on either side for 95 % where units are few: a bootstrap is then too narrow
   * (Hesterberg 2015, "expanded percentile interval").
   *
   * @param units how many there are, or how many of one size would be as uneven: n² ÷ Σm²
   */
  static double expandedTail(double units) {
    double freedom = Math.max(1, units - 1);
    double t = StudentT.quantile(2 * TAIL, freedom);
    return Normal.below(-t * Math.sqrt(units / freedom));
  }

  private static Interval between(double[] values, double tail) {
    double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    if (sorted.length == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    Arrays.sort(sorted);
    double[] weights = new double[sorted.length];
    Arrays.fill(weights, 1);
    return new Interval(
        Percentiles.weighted(sorted, weights, tail),
        Percentiles.weighted(sorted, weights, 1 - tail));
  }
}
