package jobtide.ingest.reader;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Cells of well-formed records: Commons CSV with everything off that would bend them. */
final class CsvCells {
  private final CSVFormat format;

  CsvCells(CsvDialect dialect) {
    format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(dialect.delimiter())
            .setQuote(dialect.quote())
            .setEscape(dialect.escape())
            .setIgnoreEmptyLines(false)
            .get();
  }

  /** The records of a block of text in which each ends with a line feed. */
  List<CSVRecord> records(String block) {
    try (CSVParser parser = CSVParser.parse(new StringReader(block), format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of one record. */
  List<String> of(String record) {
    return records(record + "\n").get(0).toList();
  }
}
