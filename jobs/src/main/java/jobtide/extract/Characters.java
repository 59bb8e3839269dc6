package jobtide.extract;

/**
 * What single characters are to words, lists and sentences.
 *
 * <p>ASCII is looked up: to compare with bounds takes branches that no processor foresees.
 */
final class Characters {
  private static final int ASCII = 128;

  private static final int WORD = 1;
  private static final int DIGIT = 2;
  private static final int LOWER = 4;
  private static final int UPPER = 8;
  private static final int SEPARATOR = 16;
  private static final int STOP = 32;

  private static final byte[] KINDS = new byte[ASCII];
  private static final char[] FOLDED_WORD = new char[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      boolean lower = c >= 'a' && c <= 'z';
      boolean upper = c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      boolean word = lower || upper || digit || c == '_';
      boolean separator = c == ' ' || c == '-' || c == '\t';
      boolean stop = isLineEnd(c) || ".!?;|".indexOf(c) >= 0;
      KINDS[c] =
          (byte)
              ((word ? WORD : 0)
                  | (digit ? DIGIT : 0)
                  | (lower ? LOWER : 0)
                  | (upper ? UPPER : 0)
                  | (separator ? SEPARATOR : 0)
                  | (stop ? STOP : 0));
      FOLDED_WORD[c] = word ? folded(c) : 0;
    }
  }

  private Characters() {}

  private static boolean isAscii(char c, int kind) {
    return (KINDS[c] & kind) != 0;
  }

  static boolean isWord(char c) {
    return c < ASCII ? isAscii(c, WORD) : Character.isLetterOrDigit(c);
  }

  /** The folded character where it is of a word, else 0. */
  static char foldedWord(char c) {
    if (c < ASCII) {
      return FOLDED_WORD[c];
    }
    char folded = folded(c);
    return isWord(folded) ? folded : 0;
  }

  static boolean isLetter(char c) {
    return c < ASCII ? isAscii(c, LOWER | UPPER) : Character.isLetter(c);
  }

  static boolean isDigit(char c) {
    return c < ASCII && isAscii(c, DIGIT);
  }

  static boolean isLower(char c) {
    return c < ASCII ? isAscii(c, LOWER) : Character.isLowerCase(c);
  }

  static boolean isUpper(char c) {
    return c < ASCII ? isAscii(c, UPPER) : Character.isUpperCase(c);
  }

  /** A space within a line, also the ones that do not break. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  /** What parts the words of a phrase: a blank or a hyphen. */
  static boolean isSeparator(char c) {
    if (c < ASCII) {
      return isAscii(c, SEPARATOR);
    }
    char folded = folded(c);
    return folded == ' ' || folded == '-';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028';
  }

  /** Whether a line or a sentence may end with it. */
  static boolean isStop(char c) {
    return c < ASCII ? isAscii(c, STOP) : isLineEnd(c);
  }

  static boolean isSpace(char c) {
    return c <= ' ' || (c > 126 && (isBlank(c) || isLineEnd(c) || Character.isWhitespace(c)));
  }

  static boolean isBullet(char c) {
    return "-*•·–—‣▪◦●○■□➢➤→✓✔+>~".indexOf(c) >= 0;
  }

  /** Small ASCII letters, plain apostrophes and hyphens, one kind of blank: what terms ignore. */
  static char folded(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\t' ? ' ' : c;
    }
    return switch (c) {
      case '\u2019', '\u2018', '\u02bc' -> '\'';
      case '\u2010', '\u2011', '\u2212' -> '-';
      case '\u00a0', '\u202f', '\u2009' -> ' ';
      default -> Character.toLowerCase(c);
    };
  }
}
