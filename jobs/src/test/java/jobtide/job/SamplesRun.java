package jobtide.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import jobtide.publish.OutFolder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One run of {@code data-samples} that several tests look at; it stays in {@code target/}. */
final class SamplesRun {
  static final Path SAMPLES =
      Path.of(System.getProperty("jobtide.root", "..")).resolve("data-samples");
  static final Pipeline PIPELINE;
  static final Run.Result RESULT;

  static {
    Path out = Path.of("target", "samples-run").toAbsolutePath();
    OutFolder.delete(out);
    PIPELINE = new Pipeline(out);
    RESULT = PIPELINE.run(SAMPLES);
  }

  private SamplesRun() {}

  static List<String> lake(String sql) {
    return PIPELINE.lake(sql);
  }

  static List<String> marts(String sql) {
    return PIPELINE.marts(sql);
  }

  /** A file of what was planted. */
  static List<CSVRecord> truth(String file) {
    Path path = SAMPLES.resolve("_truth").resolve(file);
    CSVFormat headed = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(path, StandardCharsets.UTF_8, headed)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }
}
