package jobtide.link;

/**
 * How much two texts share.
 *
 * @param overlap share of the shorter one's runs that stand in the other, from 0 to 1
 * @param jaccard share of all runs that stand in both
 * @param shorter runs of the shorter one
 */
record Likeness(double overlap, double jaccard, int shorter) {
  static final Likeness SAME = new Likeness(1, 1, Integer.MAX_VALUE);

  /**
   * From it on two texts of one source are one. Another source adds headers and footers and cuts
   * off what is long, and seldom has another job of that employer, title and place.
   */
  private static final double SAME_FROM = 0.9;

  private static final double SAME_OF_OTHERS_FROM = 0.7;

  /** So much less than it takes to be one leaves a doubt. */
  private static final double DOUBT = 0.2;

  /** Of shorter texts a few words make the difference: they must be alike as a whole. */
  private static final int FEW_RUNS = 20;

  /** Whether these are texts of one job, given that title and place are the same. */
  boolean isSame(boolean isOneSource) {
    return overlap >= least(isOneSource) && (shorter >= FEW_RUNS || jaccard >= SAME_FROM);
  }

  boolean isDoubtful(boolean isOneSource) {
    return overlap >= least(isOneSource) - DOUBT && shorter >= FEW_RUNS;
  }

  private static double least(boolean isOneSource) {
    return isOneSource ? SAME_FROM : SAME_OF_OTHERS_FROM;
  }
}
