package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * When a record is no posting, as the mapping says.
 *
 * @param equals the text that the value must have, whatever its case; null where any will do
 * @param blank whether the rule holds where there is no value, rather than where there is one
 * @param reason short code in snake case
 */
record RejectRule(FieldPath path, String equals, boolean blank, String reason, String message) {

  /** The offending value where the rule holds, null where it does not. */
  String offence(Scope scope) {
    List<JsonNode> found = path.find(scope);
    if (blank) {
      boolean filled =
          found.stream().anyMatch(node -> node.isContainerNode() || Scope.text(node) != null);
      return filled ? null : "";
    }
    for (JsonNode node : found) {
      String text = node.isContainerNode() ? node.toString() : Scope.text(node);
      if (text != null && (equals == null || equals.equalsIgnoreCase(text))) {
        return text;
      }
    }
    return null;
  }
}
