package jobtide.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The generator's own resource files. */
final class SampleData {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private SampleData() {}

  static Grammar phrases() {
    return Grammar.parse(text("phrases.txt"));
  }

  static List<CSVRecord> rows(String file) {
    try (CSVParser parser = CSVParser.parse(text(file), FORMAT)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** A cell that lists values: {@code a|b|c}. */
  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  /** A cell that lists weights: {@code name:0.5 other:0.2}. */
  static Map<String, Double> weights(String cell) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String pair : cell.isEmpty() ? new String[0] : cell.split(" ", -1)) {
      int colon = pair.indexOf(':');
      weights.put(pair.substring(0, colon), Double.valueOf(pair.substring(colon + 1)));
    }
    return weights;
  }

  static String text(String file) {
    try (InputStream in = SampleData.class.getResourceAsStream("/samples/" + file)) {
      if (in == null) {
        throw new IllegalStateException("samples/" + file + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
