package jobtide.stats;

/**
 * The z-test of two shares with their pooled variance (Fleiss, Statistical Methods for Rates and
 * Proportions, 1981), on the effective sample sizes.
 *
 * @param z second share less first, in standard errors; not a number where a share has no vacancies
 * @param pValue two-sided; 1 where both shares are 0 or both are 1
 */
public record TwoProportions(double z, double pValue) {

  /**
   * The test of the second share against the first.
   *
   * @param successes1 vacancies with the trait, 0 ≤ successes1 ≤ total1
   * @param total1 vacancies
   * @param designEffect1 n ÷ effective n, at least 1
   */
  public static TwoProportions of(
      long successes1,
      long total1,
      double designEffect1,
      long successes2,
      long total2,
      double designEffect2) {
    double n1 = total1 / designEffect1;
    double n2 = total2 / designEffect2;
    double p1 = (double) successes1 / total1;
    double p2 = (double) successes2 / total2;
    double pooled = (p1 * n1 + p2 * n2) / (n1 + n2);
    if (p1 == p2) {
      return new TwoProportions(0, 1); // Also where neither varies and z would be 0 ÷ 0.
    }
    double z = (p2 - p1) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
    return new TwoProportions(z, Double.isNaN(z) ? Double.NaN : Normal.twoSidedTail(z));
  }
}
