package jobtide.evaluate;

/**
 * Items counted against labels. Where values are compared, a wrong one is missed and invented.
 *
 * @param found that the labels have too
 * @param missed that only the labels have
 * @param invented that the labels lack
 */
public record Tally(long found, long missed, long invented) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(found + other.found, missed + other.missed, invented + other.invented);
  }

  /** Number of labels. */
  public long labels() {
    return found + missed;
  }

  /** Share of what was found that is right; not a number where nothing was found. */
  public double precision() {
    return (double) found / (found + invented);
  }

  /** Share of the labels that were found; also the accuracy, where values are compared. */
  public double recall() {
    return (double) found / (found + missed);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return 2.0 * found / (2 * found + missed + invented);
  }
}
