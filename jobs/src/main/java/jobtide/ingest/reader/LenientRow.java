package jobtide.ingest.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A record whose cells hold quotes that nobody doubled: a quote closes only before a delimiter or
 * the end of a line.
 *
 * @param cells null where the record does not end within the bound
 * @param end offset of the line break behind it, or where reading stopped
 * @param lineStarts offsets of its lines but the first
 */
record LenientRow(List<String> cells, int end, List<Integer> lineStarts) {

  /**
   * Reads the record at the window's start.
   *
   * @param pairCloses whether of two quotes before a delimiter the second closes the cell, as in
   *     {@code "said "hi"",}; else they are one, doubled
   * @param mostColumns reading stops beyond so many
   */
  static LenientRow read(
      TextWindow text, CsvDialect dialect, boolean pairCloses, int mostColumns, int bound)
      throws IOException {
    Reading reading = new Reading(text, dialect, pairCloses, bound);
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      if (cells.size() == mostColumns || !reading.cell()) {
        return new LenientRow(null, reading.i, reading.lineStarts);
      }
      cells.add(reading.cell.toString());
      more = text.at(reading.i) == dialect.delimiter();
      if (more) {
        reading.i++;
      }
    }
    return new LenientRow(cells, reading.i, reading.lineStarts);
  }

  private static final class Reading {
    private final TextWindow text;
    private final int delimiter;
    private final int quote;
    private final int escape;
    private final boolean pairCloses;
    private final int bound;
    private final List<Integer> lineStarts = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int i;

    Reading(TextWindow text, CsvDialect dialect, boolean pairCloses, int bound) {
      this.text = text;
      this.delimiter = dialect.delimiter();
      this.quote = dialect.quote() == null ? -2 : dialect.quote();
      this.escape = dialect.escape() == null ? -2 : dialect.escape();
      this.pairCloses = pairCloses;
      this.bound = bound;
    }

    /** Reads up to the delimiter or line end; false where a quoted cell does not end. */
    boolean cell() throws IOException {
      cell.setLength(0);
      boolean quoted = text.at(i) == quote;
      if (quoted) {
        i++;
      }
      while (i <= bound) {
        int c = text.at(i);
        if (c == escape && text.at(i + 1) >= 0) {
          cell.append((char) text.at(i + 1));
          i += 2;
        } else if (quoted && c == quote) {
          if (closes()) {
            return true;
          }
        } else if (!quoted && (c < 0 || c == delimiter || c == '\n' || c == '\r')) {
          return true;
        } else if (c < 0) {
          return false;
        } else {
          take((char) c);
        }
      }
      return false;
    }

    private void take(char c) throws IOException {
      cell.append(c);
      i++;
      if (c == '\n' || (c == '\r' && text.at(i) != '\n')) {
        lineStarts.add(i);
      }
    }

    /** Takes a run of quotes; whether its last one closes the cell. */
    private boolean closes() throws IOException {
      int run = 1;
      while (text.at(i + run) == quote && run <= bound) {
        run++;
      }
      int next = text.at(i + run);
      boolean atEnd = next < 0 || next == delimiter || next == '\n' || next == '\r';
      i += run;
      if (!atEnd) {
        // Doubled or not, each pair is one and an odd one stands for itself.
        append((run + 1) / 2);
        return false;
      }
      if (run % 2 == 1) {
        append(run / 2);
        return true;
      }
      append(run / 2);
      return pairCloses;
    }

    private void append(int quotes) {
      cell.append(Character.toString(quote).repeat(quotes));
    }
  }
}
