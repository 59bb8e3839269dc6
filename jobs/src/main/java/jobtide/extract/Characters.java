package jobtide.extract;

/** What single characters are to words, lists and sentences. */
final class Characters {
  private Characters() {}

  static boolean isWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        : Character.isLetterOrDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLower(char c) {
    return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
  }

  static boolean isUpper(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  /** A space within a line, also the ones that do not break. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }

  /** What parts the words of a phrase: a blank or a hyphen. */
  static boolean isSeparator(char c) {
    if (c < 128) {
      return c == ' ' || c == '-' || c == '\t';
    }
    char folded = folded(c);
    return folded == ' ' || folded == '-';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028';
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
