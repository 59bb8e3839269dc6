package jobtide.ingest.reader;

import java.io.IOException;
import java.util.List;
import jobtide.ingest.reader.RowScan.Verdict;
import jobtide.model.Rejection;

/**
 * Cuts CSV text into records so that a broken one never takes its neighbours along: of a record
 * that cannot be right only the first physical line is given up.
 *
 * <p>Looking ahead for a quote that never closes is paid from an allowance that grows with the text
 * read, so that the work stays proportional to the text whatever it holds.
 */
final class RecordSplitter {
  enum Kind {
    /** Well formed: {@link #copy} gives its text. */
    ROW,
    /** Readable leniently: {@link #cells} gives its cells. */
    LENIENT_ROW,
    BROKEN,
    BLANK,
    END
  }

  /** Stands in the way of no real dump, and keeps one of nothing but open quotes linear. */
  private static final int ALLOWANCE_PER_CHAR = 8;

  /** A record whose quotes nobody doubled is not looked for beyond so many characters. */
  private static final int LENIENT_CHARS = 1 << 20;

  private static final int UNKNOWN = -1;

  private final TextWindow text;
  private final CsvDialect dialect;
  private final int bound;
  private final RowScan scan;

  private int expected = UNKNOWN;
  private long allowance;
  private int pendingChars;
  private int pendingLines;
  private long line = 1;
  private int length;
  private int columns;
  private List<String> cells;
  private String reason;
  private String message;
  private String raw;

  RecordSplitter(TextWindow text, CsvDialect dialect, int bound) {
    this.text = text;
    this.dialect = dialect;
    this.bound = bound;
    this.scan = new RowScan(text, dialect, bound);
    this.allowance = 2L * bound;
  }

  /** From now on a record of so many columns is one that was read right. */
  void expect(int headerColumns) {
    expected = headerColumns;
  }

  /** 1-based physical line where the record begins. */
  long line() {
    return line;
  }

  /** Columns of a {@link Kind#ROW}. */
  int columns() {
    return columns;
  }

  List<String> cells() {
    return cells;
  }

  String reason() {
    return reason;
  }

  String message() {
    return message;
  }

  /** Text of the record, of a broken one its beginning. */
  String raw() {
    return raw != null ? raw : text.text(0, length);
  }

  /** Appends the record's text, without its line break. */
  void copy(StringBuilder to) {
    text.copy(length, to);
  }

  /** Goes to the next record; what the record before gave stays valid only until then. */
  Kind next() throws IOException {
    line += pendingLines;
    text.skip(pendingChars);
    allowance += (long) ALLOWANCE_PER_CHAR * pendingChars;
    pendingChars = 0;
    pendingLines = 0;
    raw = null;
    cells = null;
    if (text.at(0) < 0) {
      return Kind.END;
    }
    Verdict verdict = scan.scan(0, allowance < 0);
    int reach = scan.end();
    if (verdict == Verdict.WHOLE && !swallowsLines()) {
      return whole();
    }
    int firstEnd = text.lineEnd(0, bound);
    if (firstEnd < 0) {
      return tooLong();
    }
    allowance -= Math.max(0, reach - firstEnd);
    if (verdict == Verdict.STRAY && lenient()) {
      return Kind.LENIENT_ROW;
    }
    take(firstEnd, 0);
    return broken("bad_quote", quoteMessage(verdict));
  }

  private Kind whole() throws IOException {
    int end = scan.end();
    columns = scan.columns();
    boolean nul = scan.hasNul();
    take(end, scan.breaks());
    if (isBlank(end)) {
      return Kind.BLANK;
    }
    if (nul) {
      return broken("nul_character", "holds a NUL character");
    }
    if (expected != UNKNOWN && columns < expected) {
      return broken("ragged_row", ragged(columns, expected));
    }
    return Kind.ROW;
  }

  static String ragged(int columns, int expected) {
    return "has %d cell%s, the header has %d".formatted(columns, columns == 1 ? "" : "s", expected);
  }

  private String quoteMessage(Verdict verdict) {
    return verdict == Verdict.STRAY
        ? "has text behind a closing quote"
        : "has a quote that is not closed";
  }

  private Kind broken(String code, String what) {
    reason = code;
    message = what;
    raw = text.text(0, Math.min(length, Rejection.RAW_READ));
    return Kind.BROKEN;
  }

  /** Takes a record up to its line break. */
  private void take(int end, int inner) throws IOException {
    int lineBreak = text.breakLength(end);
    length = end;
    pendingChars = end + lineBreak;
    pendingLines = inner + 1;
  }

  private Kind tooLong() throws IOException {
    raw = text.text(0, Math.min(bound, Rejection.RAW_READ));
    text.skip(bound);
    text.skipLine();
    pendingLines = 1;
    reason = "record_too_long";
    message = "is longer than %,d characters".formatted(bound);
    return Kind.BROKEN;
  }

  private boolean isBlank(int end) throws IOException {
    boolean quoted = false;
    for (int i = 0; i < end; i++) {
      int c = text.at(i);
      if (dialect.quote() != null && c == dialect.quote()) {
        if (quoted && text.at(i + 1) == c) {
          return false;
        }
        quoted = !quoted;
      } else if (c != dialect.delimiter() && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a record of several lines and the wrong number of columns holds a line that is a record
   * by itself: then a quote at its beginning was never closed.
   */
  private boolean swallowsLines() throws IOException {
    if (scan.breaks() == 0 || expected < 2 || scan.columns() == expected) {
      return false;
    }
    int end = scan.end();
    boolean swallows = false;
    int start = nextLine(0);
    while (!swallows && start < end) {
      swallows = standsAlone(start);
      start = nextLine(start);
    }
    if (!swallows) {
      // The scan's findings are those of the last line now.
      scan.scan(0, false);
    }
    return swallows;
  }

  private int nextLine(int from) throws IOException {
    int end = text.lineEnd(from, Integer.MAX_VALUE - from - 1);
    return end + Math.max(1, text.breakLength(end));
  }

  private boolean standsAlone(int from) throws IOException {
    return scan.scan(from, true) == Verdict.WHOLE && scan.columns() == expected;
  }

  private boolean lenient() throws IOException {
    if (expected == UNKNOWN || allowance < 0) {
      return false;
    }
    LenientRow best = null;
    for (boolean pairCloses : new boolean[] {false, true}) {
      LenientRow row =
          LenientRow.read(text, dialect, pairCloses, expected, Math.min(bound, LENIENT_CHARS));
      allowance -= row.end();
      if (isAcceptable(row)
          && (best == null || row.lineStarts().size() < best.lineStarts().size())) {
        best = row;
      }
    }
    if (best == null) {
      return false;
    }
    cells = best.cells();
    take(best.end(), best.lineStarts().size());
    return true;
  }

  private boolean isAcceptable(LenientRow row) throws IOException {
    return row.cells() != null
        && row.cells().size() == expected
        && row.cells().stream().noneMatch(cell -> cell.indexOf(0) >= 0)
        && !swallows(row);
  }

  private boolean swallows(LenientRow row) throws IOException {
    for (int start : row.lineStarts()) {
      if (expected < 2 || standsAlone(start)) {
        return true;
      }
    }
    return false;
  }
}
