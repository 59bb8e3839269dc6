package jobtide.stats;

/**
 * The regularized incomplete beta function, from which the tails of the binomial and of Student's t
 * follow (NIST Digital Library of Mathematical Functions, 8.17).
 */
final class IncompleteBeta {
  private static final int MOST_STEPS = 100_000;
  private static final double TINY = 1e-300;

  private IncompleteBeta() {}

  /** I_x(a, b) of a, b > 0 and 0 ≤ x ≤ 1. */
  static double of(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    // The fraction converges fast on this side only; the other follows from I_x(a,b) = 1 −
    // I_1−x(b,a).
    return x <= (a + 1) / (a + b + 2) ? fraction(x, a, b) : 1 - fraction(1 - x, b, a);
  }

  /** The continued fraction 8.17.22, evaluated from the front (Lentz 1976). */
  private static double fraction(double x, double a, double b) {
    double front =
        Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b))
            / a;
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < MOST_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < 1e-15) {
        break;
      }
    }
    return front * value;
  }

  private static double away(double fromZero) {
    return Math.abs(fromZero) < TINY ? TINY : fromZero;
  }

  /** ln Γ(x) of x > 0: Stirling's series (5.11.1), which is exact to a double from 15 on. */
  static double logGamma(double x) {
    double product = 1;
    double y = x;
    while (y < 15) {
      product *= y;
      y++;
    }
    double r = 1 / (y * y);
    double series =
        (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188))))) / y;
    return (y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
  }
}
