package jobtide.model;

import java.util.function.UnaryOperator;

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

  /** Bytes that are read of one: masking needs the whole of an address that the limit halves. */
  public static final int RAW_READ = RAW_LIMIT + 512;

  /** What is kept of a raw record: its beginning, cut once its addresses are masked. */
  public static String kept(String raw, UnaryOperator<String> masked) {
    return beginning(masked.apply(beginning(raw, RAW_READ)), RAW_LIMIT);
  }

  /** The beginning of a text: at most so many bytes of UTF-8, whole characters. */
  public static String beginning(CharSequence text, int limit) {
    int bytes = 0;
    int i = 0;
    while (i < text.length()) {
      int point = Character.codePointAt(text, i);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > limit) {
        break;
      }
      i += Character.charCount(point);
    }
    return text.subSequence(0, i).toString();
  }
}
