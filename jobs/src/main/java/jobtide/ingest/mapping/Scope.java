package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * What a path looks into: a record or an element of it, and what that element lies in.
 *
 * @param parent null for a whole record
 */
record Scope(JsonNode node, Scope parent) {
  private static final int LONGEST = 100;

  /** The text of a scalar without blanks around it; null for nothing, blanks, lists and objects. */
  static String text(JsonNode node) {
    String text;
    if (node.isTextual()) {
      text = node.textValue().strip();
    } else if (node.isFloatingPointNumber()) {
      text = Double.isFinite(node.doubleValue()) ? digits(node.decimalValue()) : "";
    } else {
      text = node.isNumber() || node.isBoolean() ? node.asText() : "";
    }
    return text.isEmpty() ? null : text;
  }

  /** Written out, unless that would take a thousand zeros. */
  private static String digits(BigDecimal number) {
    return Math.abs(number.scale()) < LONGEST ? number.toPlainString() : number.toString();
  }
}
