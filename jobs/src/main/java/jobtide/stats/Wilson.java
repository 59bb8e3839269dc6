package jobtide.stats;

/**
 * Interval of a share after Wilson (1927), on the effective sample size.
 *
 * <p>Postings of one employer are not independent: n is divided by the design effect first, as Korn
 * and Graubard (1998) do for clustered samples.
 */
public final class Wilson {
  private static final double Z95 = 1.959963984540054;

  private Wilson() {}

  /**
   * The 95 % interval.
   *
   * @param successes vacancies with the trait, 0 ≤ successes ≤ total
   * @param total vacancies, more than 0
   * @param designEffect n ÷ effective n, at least 1
   */
  public static Interval interval(long successes, long total, double designEffect) {
    return interval((double) successes / total, total / designEffect, Z95);
  }

  /** The interval of share p of n independent observations, with this quantile instead of 1.96. */
  static Interval interval(double p, double n, double quantile) {
    double z2 = quantile * quantile;
    double center = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = quantile / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    // Rounding must not push the estimate out of its own interval at 0 and 1.
    return new Interval(
        Math.min(p, Math.max(0, center - half)), Math.max(p, Math.min(1, center + half)));
  }
}
