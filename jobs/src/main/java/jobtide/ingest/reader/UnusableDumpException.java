package jobtide.ingest.reader;

/**
 * A dump that cannot be used, or not beyond some record.
 *
 * <p>The message is one line without the dump's name: what is wrong, where, and what to do. It is
 * unchecked because it can come from {@link DumpReader#next()}, in the midst of an iteration.
 */
public final class UnusableDumpException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 400;

  public UnusableDumpException(String message) {
    this(message, null);
  }

  public UnusableDumpException(String message, Throwable cause) {
    super(RawText.oneLine(message, LONGEST), cause);
  }
}
