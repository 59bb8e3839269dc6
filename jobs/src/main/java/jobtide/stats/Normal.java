package jobtide.stats;

/** The standard normal distribution. */
final class Normal {
  private static final int TERMS = 120;
  private static final double SERIES_BELOW = 1.5;

  private Normal() {}

  /** The chance of a value at least this far from 0, on either side. */
  static double twoSidedTail(double z) {
    return errorFunctionComplement(Math.abs(z) / Math.sqrt(2));
  }

  /** The chance of a value of at most this. */
  static double below(double z) {
    double tail = twoSidedTail(z) / 2;
    return z > 0 ? 1 - tail : tail;
  }

  /**
   * erfc(x) of x ≥ 0 with a relative error below 1e-13: the series of erf for small x, and the
   * continued fraction for large x, where 1 − erf would cancel (NIST Digital Library of
   * Mathematical Functions, 7.6.2 and 7.9.1).
   */
  static double errorFunctionComplement(double x) {
    double scale = Math.exp(-x * x) / Math.sqrt(Math.PI);
    if (x < SERIES_BELOW) {
      double term = x;
      double sum = x;
      for (int k = 1; k < TERMS; k++) {
        term *= 2 * x * x / (2 * k + 1);
        sum += term;
      }
      return 1 - 2 * scale * sum;
    }
    double fraction = x;
    for (int k = TERMS; k > 0; k--) {
      fraction = x + k / 2.0 / fraction;
    }
    return scale / fraction;
  }
}
