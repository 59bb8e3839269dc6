package jobtide.ingest.reader;

import java.io.IOException;
import java.io.Reader;

/** A view into a text that looks ahead as far as asked and forgets what was skipped. */
final class TextWindow {
  private static final int USUAL = 1 << 17;
  private static final int ROOM = 1 << 12;

  private final Reader reader;
  private char[] chars = new char[USUAL];
  private int start;
  private int limit;
  private boolean ended;

  TextWindow(Reader reader) {
    this.reader = reader;
  }

  /** The character so many behind the window's start, -1 where the text ends before it. */
  int at(int offset) throws IOException {
    return start + offset < limit || fills(offset) ? chars[start + offset] : -1;
  }

  /** Moves the window's start; the characters must have been looked at. */
  void skip(int count) {
    start += count;
  }

  /** Characters that were looked at; a copy. */
  String text(int from, int to) {
    return new String(chars, start + from, to - from);
  }

  void copy(int length, StringBuilder to) {
    to.append(chars, start, length);
  }

  /**
   * The offset of the line break that ends the line at {@code from}, or of the text's end, or -1
   * when the line is longer than {@code bound}.
   */
  int lineEnd(int from, int bound) throws IOException {
    for (int i = from; i - from <= bound; i++) {
      int c = at(i);
      if (c < 0 || c == '\n' || c == '\r') {
        return i;
      }
    }
    return -1;
  }

  /** How many characters the line break at an offset has: 0 at the text's end. */
  int breakLength(int offset) throws IOException {
    int c = at(offset);
    return c < 0 ? 0 : c == '\r' && at(offset + 1) == '\n' ? 2 : 1;
  }

  /** Skips the rest of a line and its break, in constant memory. */
  void skipLine() throws IOException {
    int c = at(0);
    while (c >= 0 && c != '\n' && c != '\r') {
      start++;
      c = at(0);
    }
    skip(breakLength(0));
  }

  private boolean fills(int offset) throws IOException {
    while (start + offset >= limit) {
      if (ended) {
        return false;
      }
      if (chars.length - limit < ROOM) {
        makeRoom();
      }
      int n = reader.read(chars, limit, chars.length - limit);
      if (n < 0) {
        ended = true;
      } else {
        limit += n;
      }
    }
    return true;
  }

  private void makeRoom() {
    int kept = limit - start;
    char[] old = chars;
    if (kept > old.length / 2) {
      chars = new char[old.length * 2];
    } else if (old.length > USUAL && kept < USUAL / 2) {
      chars = new char[USUAL];
    }
    System.arraycopy(old, start, chars, 0, kept);
    start = 0;
    limit = kept;
  }
}
