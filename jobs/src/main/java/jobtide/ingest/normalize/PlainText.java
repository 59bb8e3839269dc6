package jobtide.ingest.normalize;

/** White space of a text without markup. */
final class PlainText {
  private PlainText() {}

  /**
   * The text with plain spaces and line breaks: no invisible characters, no space at the end of a
   * line, at most one blank line in a row, none at either end.
   */
  static String tidied(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int breaks = 0;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '\r' && text.startsWith("\n", i + 1)) || isInvisible(c)) {
        continue;
      }
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        trimEnd(out, lineStart);
        if (out.length() > 0) {
          breaks++;
        }
        lineStart = out.length();
        continue;
      }
      char plain = isSpace(c) ? ' ' : c;
      if (breaks > 0 && plain != ' ') {
        int indent = out.length() - lineStart;
        String spaces = " ".repeat(indent);
        out.setLength(lineStart);
        out.append(breaks > 1 ? "\n\n" : "\n");
        lineStart = out.length();
        out.append(spaces);
        breaks = 0;
      }
      out.append(plain);
    }
    trimEnd(out, lineStart);
    return out.toString().strip();
  }

  private static void trimEnd(StringBuilder out, int lineStart) {
    int end = out.length();
    while (end > lineStart && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
  }

  private static boolean isSpace(char c) {
    return c == '\t' || c == '\f' || c == '\u000b' || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u200b'
        || c == '\u200c'
        || c == '\u2060'
        || c == '\ufeff'
        || c == '\u00ad'
        || c == '\u200e'
        || c == '\u200f'
        || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000b')
        || c == '\u007f';
  }
}
