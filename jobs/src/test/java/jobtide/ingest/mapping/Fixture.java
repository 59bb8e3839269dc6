package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobtide.ingest.reader.Format;
import jobtide.model.Posting;
import jobtide.model.Rejection;
import jobtide.vocabulary.Schemas;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A small dump under {@code fixtures/}, its records as a reader would give them. */
record Fixture(String source, String fileName, Format format, List<JsonNode> records) {
  static final Mappings MAPPINGS = Mappings.load(Schemas.bundled());
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  static final List<Fixture> ALL =
      List.of(
          of("ashby", "board.json"),
          of("greenhouse", "board.json"),
          of("lever", "postings.json"),
          of("schema_org", "postings.json"),
          of("hackernews", "2017-03-combined.json"),
          of("usajobs", "jobs_department_of_lighthouses.json"),
          of("nyc", "nyc_jobs.csv"),
          of("jobspy", "jobs.csv"),
          of("linkedin_kaggle", "postings.csv"),
          of("generic", "vacancies.csv"));

  static Fixture of(String source) {
    return ALL.stream().filter(fixture -> fixture.source.equals(source)).findFirst().orElseThrow();
  }

  /** The names of columns or top-level members. */
  List<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    records.forEach(record -> record.fieldNames().forEachRemaining(fields::add));
    return List.copyOf(fields);
  }

  List<Outcome> outcomes() {
    Mapping mapping = MAPPINGS.named(source);
    Instant date =
        mapping
            .dumpDateInName(fileName, NOW)
            .or(
                () ->
                    records.stream()
                        .flatMap(
                            record ->
                                mapping.dumpDateIn(record, new PlainNormalizer(), NOW).stream())
                        .max(Instant::compareTo))
            .orElse(NOW);
    RecordMapper mapper =
        new RecordMapper(mapping, new PlainNormalizer(), RecordMapper.latestPlausible(date));
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode record : records) {
      outcomes.addAll(mapper.map(record, outcomes.size() + 1L, record::toString));
    }
    return outcomes;
  }

  Posting posting(int index) {
    return ((Outcome.Accepted) outcomes().get(index)).posting();
  }

  Rejection rejection(int index) {
    return ((Outcome.Rejected) outcomes().get(index)).rejection();
  }

  private static Fixture of(String source, String fileName) {
    String path = "/fixtures/" + source + "/" + fileName;
    try (InputStream in = Fixture.class.getResourceAsStream(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return fileName.endsWith(".csv")
          ? new Fixture(source, fileName, Format.CSV, rows(text))
          : new Fixture(source, fileName, Format.JSON, elements(text));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static List<JsonNode> elements(String text) throws IOException {
    JsonNode document = JSON.readTree(text);
    JsonNode array = document;
    if (document.isObject()) {
      array = document.elements().next();
      for (JsonNode member : document) {
        array = member.isArray() ? member : array;
      }
    }
    List<JsonNode> records = new ArrayList<>();
    array.forEach(records::add);
    return records;
  }

  /** Rows as objects, their empty cells left out. */
  private static List<JsonNode> rows(String text) throws IOException {
    char delimiter = text.indexOf(';') < text.indexOf('\n') && text.indexOf(';') > 0 ? ';' : ',';
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDelimiter(delimiter)
            .get();
    List<JsonNode> records = new ArrayList<>();
    for (CSVRecord row : CSVParser.parse(text, format)) {
      ObjectNode record = JSON.createObjectNode();
      row.toMap()
          .forEach(
              (name, cell) -> {
                if (!cell.isEmpty()) {
                  record.put(name, cell);
                }
              });
      records.add(record);
    }
    return records;
  }
}
