package jobtide.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** schema.org JobPosting nodes in JSON-LD, wherever they stand. */
final class JobPostingNodes {
  private static final String TYPE = "JobPosting";

  private JobPostingNodes() {}

  /** The outermost nodes of that type, in order. */
  static List<JsonNode> in(JsonNode tree) {
    List<JsonNode> found = new ArrayList<>();
    collect(tree, found);
    return found;
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    if (node.isObject() && isTyped(node.path("@type"))) {
      found.add(node);
    } else {
      node.forEach(child -> collect(child, found));
    }
  }

  private static boolean isTyped(JsonNode types) {
    if (types.isArray()) {
      for (JsonNode type : types) {
        if (names(type.asText())) {
          return true;
        }
      }
      return false;
    }
    return names(types.asText());
  }

  /** Whether a type's name, address or prefixed name means JobPosting. */
  static boolean names(String type) {
    return type.equals(TYPE) || type.endsWith("/" + TYPE) || type.endsWith(":" + TYPE);
  }
}
