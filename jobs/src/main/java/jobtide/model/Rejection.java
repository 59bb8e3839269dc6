package jobtide.model;

/**
 * A record of a dump that did not become a posting, and why.
 *
 * @param position where in the dump it stands: line for text formats, else 1-based index
 * @param reason short code in snake case, such as {@code no_title}; mappings may add their own
 * @param message what was wrong, with the offending value
 * @param raw the beginning of the record as it was, addresses masked; at most {@link #RAW_LIMIT}
 */
public record Rejection(long position, String reason, String message, String raw) {
  /** Bytes of UTF-8 that are kept of a raw record. */
  public static final int RAW_LIMIT = 4096;
}
