package jobtide.stats;

/**
 * A share of vacancies that come from few, unequal employers: sums over employers of y, their
 * vacancies with the trait, and m, all their vacancies. An employer without the trait has y = 0, so
 * that only the sums of powers of m need it.
 *
 * <p>The interval is Wilson's on the effective n, mended where one employer has much of the cell:
 * the deviation of each employer counts as if it were left out, 1 ÷ (1 − its share of the cell) of
 * what it seems (the HC3 form of the jackknife: MacKinnon and White 1985; Bell and McCaffrey 2002),
 * and the quantile is Student's t. Its degrees of freedom are those of a variance that is a mean of
 * such unequal squares (Satterthwaite 1946), and at most n² ÷ Σm² − 1, the effective number of
 * employers less one (Carter, Schnepel and Steigerwald 2017).
 *
 * @param employers those with a vacancy, at least one
 */
public record ClusteredShare(
    long employers,
    double sumY,
    double sumM,
    double sumYY,
    double sumYM,
    double sumMM,
    double sumYYM,
    double sumYMM,
    double sumMMM,
    double sumYYYY,
    double sumYYYM,
    double sumYYMM,
    double sumYMMM,
    double sumMMMM) {

  private static final double TAIL = 0.05;
  private static final double ROUNDING = 1e-12;

  /**
   * The share of these employers.
   *
   * @param withTrait vacancies with the trait, by employer
   * @param all vacancies, by employer, each more than 0
   */
  public static ClusteredShare of(double[] withTrait, double[] all) {
    double[] sums = new double[13];
    for (int i = 0; i < all.length; i++) {
      double y = withTrait[i];
      double m = all[i];
      double[] terms = {
        y,
        m,
        y * y,
        y * m,
        m * m,
        y * y * m,
        y * m * m,
        m * m * m,
        y * y * y * y,
        y * y * y * m,
        y * y * m * m,
        y * m * m * m,
        m * m * m * m
      };
      for (int k = 0; k < sums.length; k++) {
        sums[k] += terms[k];
      }
    }
    return new ClusteredShare(
        all.length,
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        sums[4],
        sums[5],
        sums[6],
        sums[7],
        sums[8],
        sums[9],
        sums[10],
        sums[11],
        sums[12]);
  }

  /** Vacancies with the trait ÷ vacancies. */
  public double share() {
    return sumY / sumM;
  }

  /** The 95 % interval. */
  public Interval interval() {
    return intervalAt(share());
  }

  /** The interval as of this share, with the effective n and freedom of the observed one. */
  Interval intervalAt(double share) {
    return Wilson.interval(share, sumM / designEffect(), StudentT.quantile(TAIL, freedom()));
  }

  /** Vacancies ÷ effective vacancies, at least 1. */
  public double designEffect() {
    double variance = sumM * share() * (1 - share());
    if (employers < 2) {
      return Math.max(1, sumM); // One employer is one observation, however often it posts.
    }
    if (!varies()) {
      return Math.max(1, sumMM / sumM); // Kish's, where the ratio would be 0 ÷ 0.
    }
    double p = share();
    double squares = squares();
    double timesM = sumYYM - 2 * p * sumYMM + p * p * sumMMM;
    double timesMm = sumYYMM - 2 * p * sumYMMM + p * p * sumMMMM;
    // 1 ÷ (1 − h)² to the second order in h = m ÷ n, which sums of powers suffice for.
    return Math.max(1, (squares + 2 * timesM / sumM + 3 * timesMm / (sumM * sumM)) / variance);
  }

  /** Degrees of freedom of the interval, at least 1. */
  public double freedom() {
    double effective = sumM * sumM / sumMM - 1;
    double p = share();
    double squares = squares();
    if (!varies() || squares <= ROUNDING * sumYY) {
      return Math.max(1, effective); // Employers that all ask equally often leave no squares.
    }
    double fourths =
        sumYYYY
            - 4 * p * sumYYYM
            + 6 * p * p * sumYYMM
            - 4 * p * p * p * sumYMMM
            + p * p * p * p * sumMMMM;
    double spread = fourths - squares * squares / employers;
    // Equal squares have no spread but for rounding.
    double satterthwaite = spread > ROUNDING * fourths ? 2 * squares * squares / spread : effective;
    return Math.max(1, Math.min(effective, satterthwaite));
  }

  private boolean varies() {
    return sumY > 0 && sumY < sumM;
  }

  /** Σ (y − p·m)². */
  private double squares() {
    double p = share();
    return sumYY - 2 * p * sumYM + p * p * sumMM;
  }
}
