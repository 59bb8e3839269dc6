package jobtide.stats;

/** Percentiles of a sample, exact. */
public final class Percentiles {
  private Percentiles() {}

  /**
   * The weighted quantile, linear between the middles of the weights. With equal weights it is
   * Hyndman and Fan's type 7 (1996), which numpy, R and DuckDB's {@code quantile_cont} default to.
   *
   * @param sorted values in ascending order, at least one
   * @param weights of the values, more than 0
   * @param q from 0 to 1
   */
  public static double weighted(double[] sorted, double[] weights, double q) {
    int last = sorted.length - 1;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double target = q * (sum - weights[0] / 2 - weights[last] / 2);
    double position = 0;
    for (int i = 0; i < last; i++) {
      double step = (weights[i] + weights[i + 1]) / 2;
      if (position + step >= target) {
        double fraction = Math.max(0, Math.min(1, (target - position) / step));
        return sorted[i] + fraction * (sorted[i + 1] - sorted[i]);
      }
      position += step;
    }
    return sorted[last];
  }
}
