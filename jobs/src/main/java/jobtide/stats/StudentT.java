package jobtide.stats;

/** Student's t distribution, for means of few clusters. */
final class StudentT {
  private StudentT() {}

  /**
   * The chance of a value at least this far from 0, on either side.
   *
   * @param freedom degrees of freedom, more than 0, not necessarily whole
   */
  static double twoSidedTail(double t, double freedom) {
    return IncompleteBeta.of(freedom / (freedom + t * t), freedom / 2, 0.5);
  }

  /**
   * The positive value beyond which, on both sides together, this much of the distribution lies.
   *
   * @param tail more than 0 and at most 1
   * @param freedom degrees of freedom, at least 1
   */
  static double quantile(double tail, double freedom) {
    double logScale =
        IncompleteBeta.logGamma((freedom + 1) / 2)
            - IncompleteBeta.logGamma(freedom / 2)
            - Math.log(freedom * Math.PI) / 2;
    // The tail is convex, so that Newton's steps from 0 never pass the root.
    double t = 0;
    double step = 1;
    for (int i = 0; i < 200 && step > 1e-14 * t; i++) {
      double density = 2 * Math.exp(logScale - (freedom + 1) / 2 * Math.log1p(t * t / freedom));
      step = (twoSidedTail(t, freedom) - tail) / density;
      t += step;
    }
    return t;
  }
}
