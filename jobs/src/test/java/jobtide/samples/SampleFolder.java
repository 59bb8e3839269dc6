package jobtide.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/** Written samples, read back by other means than Jobtide's own readers. */
final class SampleFolder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  /** A record: its text in full, and its id under the source. */
  record Found(String source, String id, String text) {}

  SampleFolder(Path folder) {
    this.folder = folder;
  }

  /** The files by their path below the folder. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  List<CSVRecord> truth(String file) {
    return rows(text("_truth/" + file, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
  }

  /** A text file, unpacked. */
  String text(String file, Charset charset) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(file));
      if (file.endsWith(".gz")) {
        bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      } else if (file.endsWith(".zst")) {
        bytes = new ZstdInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      }
      return new String(bytes, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All records that are whole: those broken on purpose have an id that no truth names. */
  List<Found> records() {
    List<Found> found = new ArrayList<>();
    for (String file : files().keySet()) {
      if (file.startsWith("hackernews/")) {
        json(file).get("comments").forEach(node -> add(found, "hackernews", node, "id"));
      } else if (file.startsWith("ashby/")) {
        json(file).get("jobs").forEach(node -> add(found, "ashby", node, "id"));
      } else if (file.startsWith("greenhouse/")) {
        json(file).get("jobs").forEach(node -> add(found, "greenhouse", node, "id"));
      } else if (file.startsWith("lever/")) {
        json(file).forEach(node -> add(found, "lever", node, "id"));
      } else if (file.startsWith("usajobs/")) {
        json(file).forEach(node -> add(found, "usajobs", node, "control_number"));
      }
    }
    jsonLines(found);
    schemaOrg(found);
    parquet(found);
    CSVFormat tabs =
        CSVFormat.TDF.builder().setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL).get();
    String tsv = text("generic/board.tsv", StandardCharsets.UTF_16);
    rows(tsv, tabs).forEach(row -> found.add(found("generic", row.get("Job ID"), row)));
    rows(
            text("jobspy/jobs.csv.gz", StandardCharsets.UTF_8).replace("\"Data Analyst", "x"),
            CSVFormat.DEFAULT)
        .forEach(row -> found.add(found("jobspy", row.get("id"), row)));
    rows(text("linkedin/postings.csv.zst", StandardCharsets.UTF_8), CSVFormat.DEFAULT)
        .forEach(row -> found.add(found("linkedin_kaggle", row.get("job_id"), row)));
    String nyc = text("nyc/nyc_jobs.csv", Charset.forName("windows-1252"));
    rows(nyc.replace("\"Lamp", "Lamp"), CSVFormat.DEFAULT)
        .forEach(
            row -> found.add(found("nyc", row.get("Job ID") + "-" + row.get("Posting Type"), row)));
    return found;
  }

  JsonNode json(String file) {
    try {
      return JSON.readTree(text(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static void add(List<Found> found, String source, JsonNode node, String id) {
    found.add(new Found(source, node.get(id).asText(), strings(node)));
  }

  private static String strings(JsonNode node) {
    if (node.isValueNode()) {
      return node.asText() + "\n";
    }
    StringBuilder all = new StringBuilder();
    node.forEach(child -> all.append(strings(child)));
    return all.toString();
  }

  private static Found found(String source, String id, CSVRecord row) {
    return new Found(source, id, String.join("\n", row.values()));
  }

  private void jsonLines(List<Found> found) {
    for (String line : text("generic/postings.jsonl", StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.endsWith("}")) {
        try {
          add(found, "generic", JSON.readTree(line), "id");
        } catch (IOException e) {
          throw new UncheckedIOException(line, e);
        }
      }
    }
  }

  private void schemaOrg(List<Found> found) {
    String page = text("schemaorg/careers.html", StandardCharsets.UTF_8);
    String script = page.substring(page.indexOf("json\">") + 6, page.indexOf("</script>"));
    try {
      List<JsonNode> postings = new ArrayList<>(List.of(json("schemaorg/posting.jsonld")));
      JSON.readTree(script).get("@graph").forEach(postings::add);
      postings.stream()
          .filter(node -> node.get("@type").asText().equals("JobPosting"))
          .forEach(
              node ->
                  found.add(
                      new Found(
                          "schema_org", node.at("/identifier/value").asText(), strings(node))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void parquet(List<Found> found) {
    InputFile file = new LocalInputFile(folder.resolve("generic/archive.parquet"));
    ParquetReader.Builder<Group> builder =
        new ParquetReader.Builder<>(file, new PlainParquetConfiguration()) {
          @Override
          protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
          }
        };
    try (ParquetReader<Group> reader = builder.build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        found.add(new Found("generic", row.getString("job_id", 0), text(row)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Group row) {
    StringBuilder all = new StringBuilder();
    for (int field = 0; field < row.getType().getFieldCount(); field++) {
      if (row.getFieldRepetitionCount(field) > 0) {
        all.append(row.getValueToString(field, 0)).append('\n');
      }
    }
    return all.toString();
  }

  private static List<CSVRecord> rows(String text, CSVFormat format) {
    CSVFormat headed = format.builder().setHeader().setSkipHeaderRecord(true).get();
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(bare, headed)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
