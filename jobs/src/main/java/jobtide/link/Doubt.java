package jobtide.link;

/**
 * Another vacancy that a posting may belong to, and was kept apart from.
 *
 * @param score share of the shorter text's runs of words that stand in the other
 */
public record Doubt(String vacancyId, Reason reason, double score) {
  /** What kept them apart. */
  public enum Reason {
    /** Much of the text is the same, and much is not. */
    OTHER_TEXT,
    /** The text is the same, the title is not. */
    OTHER_TITLE
  }
}
