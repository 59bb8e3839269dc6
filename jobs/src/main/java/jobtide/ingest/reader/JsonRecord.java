package jobtide.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Supplier;

/** A JSON value as a record: objects are, nothing else is. */
final class JsonRecord {
  private JsonRecord() {}

  static DumpRecord of(long position, JsonNode data, Supplier<String> raw) {
    if (data.isObject()) {
      return new DumpRecord.Read(position, data, raw);
    }
    return data.isNull()
        ? new DumpRecord.Broken(position, "null_record", "is null", raw.get())
        : new DumpRecord.Broken(
            position,
            "not_an_object",
            "is of type %s, not an object".formatted(type(data)),
            raw.get());
  }

  private static String type(JsonNode data) {
    return data.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
