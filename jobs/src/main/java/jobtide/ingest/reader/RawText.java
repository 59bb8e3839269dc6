package jobtide.ingest.reader;

import jobtide.model.Rejection;

/** Pieces of a dump as they are shown to people: short, and where they stand in a line, flat. */
final class RawText {
  private RawText() {}

  /** The beginning of a record: at most {@link Rejection#RAW_LIMIT} bytes, whole characters. */
  static String beginning(CharSequence text) {
    int bytes = 0;
    int i = 0;
    while (i < text.length()) {
      int point = Character.codePointAt(text, i);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > Rejection.RAW_LIMIT) {
        break;
      }
      i += Character.charCount(point);
    }
    return text.subSequence(0, i).toString();
  }

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
