package jobtide.ingest.reader;

import java.io.IOException;
import java.io.StringReader;
import jobtide.ingest.reader.RowScan.Verdict;

/** The dialect of a CSV text, told by which reading gives most rows as many cells as the header. */
final class CsvDialectSigns {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final Character[] ESCAPES = {null, '\\'};
  private static final int SAMPLE_CHARS = 1 << 18;
  private static final int SAMPLE_ROWS = 200;

  /** A record that is longer, up to the sample's end, has an open quote and was not cut. */
  private static final int USUAL_RECORD = 1 << 16;

  /** So many rows must break on quotes before a dump is thought to have none. */
  private static final int BROKEN_BY_QUOTES = 3;

  private CsvDialectSigns() {}

  /** A reading of the sample. */
  private record Fit(CsvDialect dialect, int columns, int even, int odd, int broken) {
    private double share() {
      return columns < 2 ? 0 : (even + 1.0) / (even + odd + broken + 1.0);
    }

    private boolean beats(Fit other) {
      return share() != other.share() ? share() > other.share() : columns > other.columns;
    }
  }

  /**
   * Finds out what the options leave open.
   *
   * @param whole whether the text is all of the dump
   */
  static CsvDialect of(String text, boolean whole, ReadOptions options) throws IOException {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARS));
    boolean sampleWhole = whole && sample.length() == text.length();
    Character quote = options.quote() != null ? options.quote() : (Character) '"';
    char[] delimiters =
        options.delimiter() != null
            ? new char[] {options.delimiter()}
            : separatorLine(text) != 0 ? new char[] {separatorLine(text)} : DELIMITERS;
    Character[] escapes = options.escape() != null ? new Character[] {options.escape()} : ESCAPES;
    Fit best = null;
    for (Character escape : escapes) {
      for (char delimiter : delimiters) {
        Fit fit = fit(sample, sampleWhole, new CsvDialect(delimiter, quote, escape));
        if (best == null || fit.beats(best)) {
          best = fit;
        }
      }
    }
    if (options.quote() == null
        && best.broken >= BROKEN_BY_QUOTES
        && !hasQuotedCells(sample, best)) {
      Fit bare = fit(sample, sampleWhole, bare(best.dialect));
      best = bare.beats(best) ? bare : best;
    }
    return best.dialect;
  }

  private static CsvDialect bare(CsvDialect dialect) {
    return new CsvDialect(dialect.delimiter(), null, dialect.escape());
  }

  private static Fit fit(String sample, boolean whole, CsvDialect dialect) throws IOException {
    TextWindow text = new TextWindow(new StringReader(sample));
    RowScan scan = new RowScan(text, dialect, SAMPLE_CHARS);
    int columns = 0;
    int even = 0;
    int odd = 0;
    int broken = 0;
    for (int rows = 0; rows < SAMPLE_ROWS && text.at(0) >= 0; rows++) {
      Verdict verdict = scan.scan(0, false);
      int end = verdict == Verdict.WHOLE ? scan.end() : text.lineEnd(0, SAMPLE_CHARS);
      boolean atSampleEnd = text.at(scan.end()) < 0 || text.at(end) < 0;
      if (!whole && atSampleEnd && scan.end() < USUAL_RECORD) {
        break;
      }
      if (verdict != Verdict.WHOLE) {
        broken++;
      } else if (end > 0 && !(columns == 0 && isSeparatorLine(text.text(0, end)))) {
        if (columns == 0) {
          columns = scan.columns();
        } else if (scan.columns() == columns) {
          even++;
        } else {
          odd++;
        }
      }
      text.skip(end + text.breakLength(end));
    }
    return new Fit(dialect, columns, even, odd, broken);
  }

  private static boolean hasQuotedCells(String sample, Fit fit) {
    String quote = Character.toString(fit.dialect.quote());
    return sample.contains(quote + fit.dialect.delimiter())
        || sample.contains(quote + '\n')
        || sample.contains(quote + '\r');
  }

  /** The delimiter that a first line such as {@code sep=;}, for Excel, names; else 0. */
  private static char separatorLine(String text) {
    String first = text.lines().findFirst().orElse("");
    return isSeparatorLine(first) ? first.charAt(first.length() - 1) : 0;
  }

  private static boolean isSeparatorLine(String line) {
    return line.length() == 5 && line.startsWith("sep=");
  }

  /** Whether the splitter stands at such a line. */
  static boolean isSeparatorLine(RecordSplitter splitter) {
    return splitter.line() == 1 && isSeparatorLine(splitter.raw());
  }
}
