package jobtide.ingest.reader;

import java.io.IOException;

/**
 * Where one CSV record ends, by strict rules: a quote opens at the beginning of a cell, is doubled
 * within, and only blanks stand between the closing one and the delimiter.
 */
final class RowScan {
  enum Verdict {
    WHOLE,
    /** Something stands behind a closing quote. */
    STRAY,
    /** The text, or the line where a record may have one only, ends within quotes. */
    UNCLOSED,
    /** The bound is reached. */
    LONG
  }

  private static final int NONE = -2;

  private final TextWindow text;
  private final int delimiter;
  private final int quote;
  private final int escape;
  private final int bound;

  /** No character above it means anything. */
  private final int highest;

  private int columns;
  private int breaks;
  private int end;
  private boolean nul;

  RowScan(TextWindow text, CsvDialect dialect, int bound) {
    this.text = text;
    this.delimiter = dialect.delimiter();
    this.quote = dialect.quote() == null ? NONE : dialect.quote();
    this.escape = dialect.escape() == null ? NONE : dialect.escape();
    this.bound = bound;
    this.highest = Math.max(Math.max(delimiter, '\r'), Math.max(quote, escape));
  }

  /** Columns up to where the scan stopped. */
  int columns() {
    return columns;
  }

  /** Line breaks within the record's quotes, or escaped. */
  int breaks() {
    return breaks;
  }

  /** Offset of the line break behind the record, or where the scan stopped. */
  int end() {
    return end;
  }

  boolean hasNul() {
    return nul;
  }

  /**
   * Scans the record that begins at an offset of the window.
   *
   * @param oneLine whether to stop at the first line break even within quotes
   */
  Verdict scan(int from, boolean oneLine) throws IOException {
    columns = 1;
    breaks = 0;
    nul = false;
    end = from;
    int last = from + bound;
    while (true) {
      Verdict cell = text.at(end) == quote ? quoted(last, oneLine) : plain(last, oneLine);
      if (cell != null) {
        return cell;
      }
      // A delimiter: another cell follows.
      columns++;
      end++;
    }
  }

  private Verdict plain(int last, boolean oneLine) throws IOException {
    int i = end;
    while (true) {
      int c = text.at(i);
      if (c <= highest) {
        if (c == delimiter) {
          end = i;
          return null;
        }
        if (c == '\n' || c == '\r' || c < 0) {
          end = i;
          return Verdict.WHOLE;
        }
        if (c == escape) {
          i = escaped(i);
          if (i < 0) {
            return Verdict.STRAY;
          }
          if (oneLine && breaks > 0) {
            end = i;
            return Verdict.UNCLOSED;
          }
        }
        nul |= c == 0;
      }
      i++;
      if (i > last) {
        end = i;
        return Verdict.LONG;
      }
    }
  }

  private Verdict quoted(int last, boolean oneLine) throws IOException {
    int i = end + 1;
    while (true) {
      int c = text.at(i);
      if (c <= highest) {
        if (c < 0) {
          end = i;
          return Verdict.UNCLOSED;
        }
        if (c == quote) {
          if (text.at(i + 1) != quote) {
            return closed(i + 1, last);
          }
          i++;
        } else if (c == escape) {
          i = escaped(i);
          if (i < 0) {
            return Verdict.STRAY;
          }
        } else if (c == '\n' || (c == '\r' && text.at(i + 1) != '\n')) {
          breaks++;
        }
        if (oneLine && breaks > 0) {
          end = i;
          return Verdict.UNCLOSED;
        }
        nul |= c == 0;
      }
      i++;
      if (i > last) {
        end = i;
        return Verdict.LONG;
      }
    }
  }

  /** Blanks behind a closing quote are let pass, as Commons CSV does. */
  private Verdict closed(int from, int last) throws IOException {
    int i = from;
    while (true) {
      int c = text.at(i);
      end = i;
      if (c == delimiter) {
        return null;
      }
      if (c == '\n' || c == '\r' || c < 0) {
        return Verdict.WHOLE;
      }
      if (!Character.isWhitespace(c)) {
        return Verdict.STRAY;
      }
      i++;
      if (i > last) {
        return Verdict.LONG;
      }
    }
  }

  /** The offset of the character behind an escape, -1 where the text ends before it. */
  private int escaped(int i) throws IOException {
    int c = text.at(i + 1);
    if (c < 0) {
      end = i + 1;
      return -1;
    }
    if (c == '\n' || (c == '\r' && text.at(i + 2) != '\n')) {
      breaks++;
    }
    nul |= c == 0;
    return i + 1;
  }
}
