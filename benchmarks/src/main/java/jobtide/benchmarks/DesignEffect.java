package jobtide.benchmarks;

/**
 * How much clustering by employer widens the interval of a share: variance of the ratio estimator
 * over clusters (Cochran, Sampling Techniques, 1977, 9A.2) ÷ variance under independence.
 */
final class DesignEffect {
  private DesignEffect() {}

  /**
   * The design effect, at least 1: clusters never count as more than their vacancies.
   *
   * @param successes Σ y, vacancies with the trait
   * @param total Σ m, vacancies
   * @param clusters number of employers with a vacancy
   * @param sumYY Σ y² over employers
   * @param sumYM Σ y·m over employers
   * @param sumMM Σ m² over employers
   */
  static double ofShare(
      long successes, long total, long clusters, double sumYY, double sumYM, double sumMM) {
    if (clusters < 2) {
      return total; // One employer is one observation, however often it posts.
    }
    if (successes == 0 || successes == total) {
      // Without variation the ratio is 0 ÷ 0; Kish's formula for unequal clusters stands in.
      return Math.max(1, sumMM / total);
    }
    double p = (double) successes / total;
    double clustered = (sumYY - 2 * p * sumYM + p * p * sumMM) * clusters / (clusters - 1);
    return Math.max(1, clustered / (total * p * (1 - p)));
  }
}
