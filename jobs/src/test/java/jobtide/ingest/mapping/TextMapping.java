package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import jobtide.model.Posting;
import jobtide.model.Rejection;
import jobtide.vocabulary.Schemas;

/** Mappings written in a test, and what they make of records written in it. */
final class TextMapping {
  private static final MappingSchema SCHEMA = new MappingSchema(Schemas.bundled());
  private static final ObjectMapper JSON = new ObjectMapper();

  private TextMapping() {}

  /** The six lines that every mapping begins with. */
  static String head(String source) {
    return """
        source: %s
        title: A test
        kind: flow
        licence: none
        attribution: nobody
        documentation: none
        """
        .formatted(source);
  }

  /** The mapping with this behind its head. */
  static Mapping of(String rest) {
    return SCHEMA.mapping("test.yaml", head("test") + rest);
  }

  /** A mapping that puts the title and this field alone. */
  static Mapping ofField(String field) {
    return of("fields:\n  title: {constant: T}\n" + field.indent(2));
  }

  static List<Outcome> outcomes(Mapping mapping, String json) {
    Instant latest = Instant.parse("2026-01-01T00:00:00Z");
    try {
      return new RecordMapper(mapping, new PlainNormalizer(), latest)
          .map(JSON.readTree(json), 7, () -> json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  static Posting posting(Mapping mapping, String json) {
    return ((Outcome.Accepted) outcomes(mapping, json).get(0)).posting();
  }

  static Rejection rejection(Mapping mapping, String json) {
    return ((Outcome.Rejected) outcomes(mapping, json).get(0)).rejection();
  }
}
