package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a path looks into: a record or an element of it, and what that element lies in.
 *
 * @param parent null for a whole record
 */
record Scope(JsonNode node, Scope parent) {

  /** The text of a scalar without blanks around it; null for nothing, blanks, lists and objects. */
  static String text(JsonNode node) {
    String text;
    if (node.isTextual()) {
      text = node.textValue().strip();
    } else if (node.isFloatingPointNumber()) {
      text = Double.isFinite(node.doubleValue()) ? node.decimalValue().toPlainString() : "";
    } else {
      text = node.isNumber() || node.isBoolean() ? node.asText() : "";
    }
    return text.isEmpty() ? null : text;
  }
}
