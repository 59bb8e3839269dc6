package jobtide.ingest.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * JSON values that take no more memory than so many characters: numbers to the last digit, {@code
 * NaN} (of Python) as null.
 */
final class JsonTree {
  /** Memory that a value takes beside its text, in characters. */
  private static final int SCALAR_COST = 16;

  private static final int CONTAINER_COST = 64;

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final int bound;
  private long left;

  JsonTree(int bound) {
    this.bound = bound;
  }

  /** A value that takes more than the bound; the parser stands within it. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException(int bound) {
      super("takes more than %,d characters".formatted(bound));
    }
  }

  static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.recordChars())
                .build())
        .build();
  }

  /** Whether the parser failed because a value is nested too deep. */
  static boolean isTooDeep(JsonParser parser, Limits limits) {
    return parser.getParsingContext().getNestingDepth() > limits.depth();
  }

  /** The value whose first token is the parser's current one. */
  JsonNode read(JsonParser parser) throws IOException {
    left = bound;
    return value(parser);
  }

  private JsonNode value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    spend(token.isStructStart() ? CONTAINER_COST : SCALAR_COST);
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> {
        spend(parser.getTextLength());
        yield nodes.textNode(parser.getText());
      }
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> parser.isNaN() ? nodes.nullNode() : decimal(parser);
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      default -> nodes.nullNode();
    };
  }

  private JsonNode integer(JsonParser parser) throws IOException {
    spend(parser.getTextLength());
    return switch (parser.getNumberType()) {
      case INT -> nodes.numberNode(parser.getIntValue());
      case LONG -> nodes.numberNode(parser.getLongValue());
      default -> nodes.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode decimal(JsonParser parser) throws IOException {
    try {
      return DecimalNode.valueOf(parser.getDecimalValue());
    } catch (NumberFormatException e) {
      // An exponent that no number type holds: whoever wants a number there says so.
      return nodes.textNode(parser.getText());
    }
  }

  private JsonNode object(JsonParser parser) throws IOException {
    ObjectNode object = nodes.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      spend(name.length());
      parser.nextToken();
      object.set(name, value(parser));
    }
    return object;
  }

  private JsonNode array(JsonParser parser) throws IOException {
    ArrayNode array = nodes.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  private void spend(int size) throws TooLongException {
    left -= size;
    if (left < 0) {
      throw new TooLongException(bound);
    }
  }
}
