package jobtide.samples;

/** Delimited text that knows on which line it is. */
final class CsvText {
  private final StringBuilder text = new StringBuilder();
  private final char delimiter;
  private final String newline;
  private long line = 1;

  private CsvText(char delimiter, String newline) {
    this.delimiter = delimiter;
    this.newline = newline;
  }

  static CsvText commas(String newline) {
    return new CsvText(',', newline);
  }

  static CsvText tabs(String newline) {
    return new CsvText('\t', newline);
  }

  CsvText row(String... cells) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        row.append(delimiter);
      }
      row.append(quoted(cells[i]));
    }
    return raw(row.toString());
  }

  /** A line as it is, for what is broken on purpose. */
  CsvText raw(String row) {
    text.append(row).append(newline);
    line += 1 + row.chars().filter(c -> c == '\n').count();
    return this;
  }

  /** The line on which the next row begins, the first being 1. */
  long line() {
    return line;
  }

  private String quoted(String cell) {
    boolean needed =
        cell.indexOf(delimiter) >= 0
            || cell.indexOf('"') >= 0
            || cell.indexOf('\n') >= 0
            || cell.indexOf('\r') >= 0;
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
