package jobtide.link;

import java.util.Locale;

/** A text as copies of it share it: without case, punctuation and layout. */
public final class FoldedText {
  private FoldedText() {}

  /**
   * The words of a text in lower case, one blank between them; {@code +} and {@code #} belong to
   * words, since C, C++ and C# are different jobs.
   *
   * @return null for null
   */
  public static String of(String text) {
    if (text == null) {
      return null;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    boolean isBetween = false;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
        if (isBetween && !folded.isEmpty()) {
          folded.append(' ');
        }
        folded.appendCodePoint(c);
        isBetween = false;
      } else {
        isBetween = true;
      }
    }
    return folded.toString();
  }

  /**
   * A number of 64 bits for a folded text (FNV-1a): two different ones share it with a chance of
   * 2<sup>-64</sup>.
   *
   * @return 0 for null or an empty text
   */
  public static long fingerprint(String folded) {
    if (folded == null || folded.isEmpty()) {
      return 0;
    }
    long number = 0xcbf29ce484222325L;
    for (int i = 0; i < folded.length(); i++) {
      number = (number ^ folded.charAt(i)) * 0x100000001b3L;
    }
    return number;
  }
}
