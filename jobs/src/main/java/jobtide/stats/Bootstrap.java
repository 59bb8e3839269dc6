package jobtide.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
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
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = new int[units];
    double[] values = new double[replicates];
    int count = 0;
    for (int r = 0; r < replicates; r++) {
      for (int i = 0; i < units; i++) {
        drawn[i] = random.nextInt(units);
      }
      double value = statistic.applyAsDouble(drawn);
      if (!Double.isNaN(value)) {
        values[count++] = value;
      }
    }
    if (count == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    return new Interval(
        Percentiles.weighted(sorted, weights, TAIL),
        Percentiles.weighted(sorted, weights, 1 - TAIL));
  }
}
