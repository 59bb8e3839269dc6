package jobtide.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobtide.model.UserError;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A vocabulary file: CSV with a header, comment lines that start with {@code #}, and cells that may
 * hold several values separated by {@code |}.
 */
public final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setIgnoreEmptyLines(true).get();

  private final List<Row> rows;

  private CsvTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a file's text.
   *
   * @param fileName how messages name the file, as {@link Schemas#describe} says
   * @param columns the header that the file must have, in this order
   * @throws UserError where the header differs, a row has more or fewer cells, a quote is stray or
   *     unclosed, or a row is there twice; it names file and line
   */
  public static CsvTable parse(String fileName, String text, String... columns) {
    // A final line break makes the parser's line numbers the same for every record.
    String content = (text.startsWith("\uFEFF") ? text.substring(1) : text) + "\n";
    List<String> header = List.of(columns);
    List<Row> rows = new ArrayList<>();
    Map<List<String>, Row> seen = new HashMap<>();
    boolean headerRead = false;
    long lastLine = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(content), FORMAT)) {
      for (CSVRecord record : parser) {
        lastLine = parser.getCurrentLineNumber();
        Row row = row(fileName, lastLine, header, record);
        if (!headerRead) {
          checkHeader(row);
          headerRead = true;
          continue;
        }
        if (row.cells.size() != header.size()) {
          throw row.error(
              row.cells.size() + " cells where the header has " + header.size(),
              "quote cells that hold a comma, and give every column");
        }
        checkNotSeen(seen.putIfAbsent(row.cells, row), row, header);
        rows.add(row);
      }
    } catch (UncheckedIOException | IOException e) {
      throw new UserError(
          fileName
              + ":"
              + (lastLine + 1)
              + ": a quote is stray or unclosed in the record that begins here,"
              + " close it or double it",
          e);
    }
    if (!headerRead) {
      throw new UserError(
          fileName + ":1: the file is empty, begin it with " + String.join(",", header));
    }
    return new CsvTable(rows);
  }

  /** The rows below the header, in the file's order. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * This table, once it is sure that no two rows agree in all of these columns.
   *
   * @throws UserError that names both rows where two agree
   */
  public CsvTable unique(String... key) {
    Map<List<String>, Row> seen = new HashMap<>();
    for (Row row : rows) {
      List<String> values = Arrays.stream(key).map(row::get).toList();
      checkNotSeen(seen.putIfAbsent(values, row), row, List.of(key));
    }
    return this;
  }

  private static Row row(String fileName, long lastLine, List<String> header, CSVRecord record) {
    String[] cells = record.values();
    int breaks = 0;
    for (int i = 0; i < cells.length; i++) {
      breaks += breaks(cells[i]);
      cells[i] = cells[i].strip();
    }
    return new Row(fileName, lastLine - breaks, header, List.of(cells));
  }

  private static int breaks(String cell) {
    int breaks = 0;
    for (int at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) {
      breaks++;
    }
    return breaks;
  }

  private static void checkHeader(Row row) {
    if (!row.cells.equals(row.header)) {
      throw row.error(
          "the columns are " + String.join(",", row.cells),
          "make them " + String.join(",", row.header));
    }
  }

  private static void checkNotSeen(Row earlier, Row row, List<String> key) {
    if (earlier != null) {
      throw row.error(
          "the same " + String.join(", ", key) + " as in " + earlier.where(),
          "remove or rename one");
    }
  }

  /** One row of the table. */
  public static final class Row {
    private final String fileName;
    private final long line;
    private final List<String> header;
    private final List<String> cells;

    private Row(String fileName, long line, List<String> header, List<String> cells) {
      this.fileName = fileName;
      this.line = line;
      this.header = header;
      this.cells = cells;
    }

    /** The cell of that column, without space around it, "" where it is blank. */
    public String get(String column) {
      int index = header.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("no column " + column + " among " + header);
      }
      return cells.get(index);
    }

    /** The values of a cell that are separated by {@code |}, blank ones left out. */
    public List<String> list(String column) {
      return Stream.of(get(column).split("\\|"))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .toList();
    }

    /** The file and line where this row begins: {@code schemas/vocabulary/x.csv:12}. */
    public String where() {
      return fileName + ":" + line;
    }

    /** An error about this row, to be thrown: what is wrong, and what to do. */
    public UserError error(String what, String remedy) {
      return new UserError(where() + ": " + what + ", " + remedy);
    }
  }
}
