package jobtide.ingest.reader;

/** Pieces of a dump as they are shown to people in a line: short and flat. */
final class RawText {
  private RawText() {}

  /** Text without line breaks and other control characters, at most so many UTF-16 units. */
  static String oneLine(String text, int longest) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
    for (int i = 0; i < text.length() && line.length() < longest; i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return text.length() > longest ? line + "…" : line.toString();
  }
}
