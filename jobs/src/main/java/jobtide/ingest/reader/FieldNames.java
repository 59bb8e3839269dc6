package jobtide.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names of the fields of records, in the order of their first appearance. */
final class FieldNames {
  private static final int DEEPEST = 4;
  private static final int MOST = 2_000;

  private final Set<String> names = new LinkedHashSet<>();

  /** {@code a.b} for nested fields, {@code a[].b} for those in lists. */
  static List<String> of(List<JsonNode> records) {
    FieldNames fields = new FieldNames();
    records.forEach(record -> fields.add("", record, 1));
    return List.copyOf(fields.names);
  }

  private void add(String prefix, JsonNode object, int depth) {
    for (var field : object.properties()) {
      if (names.size() == MOST) {
        return;
      }
      String name = prefix + field.getKey();
      names.add(name);
      if (depth < DEEPEST && field.getValue().isObject()) {
        add(name + ".", field.getValue(), depth + 1);
      } else if (depth < DEEPEST && field.getValue().isArray()) {
        for (JsonNode element : field.getValue()) {
          if (element.isObject()) {
            add(name + "[].", element, depth + 1);
          }
        }
      }
    }
  }
}
