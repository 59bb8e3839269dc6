package jobtide.ingest.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import jobtide.model.UserError;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A YAML document that knows the line of each of its nodes, so that errors can name it. */
final class LocatedYaml {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String name;
  private final Map<String, Integer> lines = new HashMap<>();
  private JsonNode root;

  private LocatedYaml(String name) {
    this.name = name;
  }

  /**
   * @param name how messages name the file
   * @throws UserError where the text is no YAML, is empty or repeats a key
   */
  static LocatedYaml parse(String name, String text) {
    LocatedYaml yaml = new LocatedYaml(name);
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      if (parser.nextToken() == null) {
        throw new UserError(name + ":1: the file is empty: write a mapping, or remove it");
      }
      yaml.root = yaml.node(parser, "");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String problem =
          e.getCause() instanceof MarkedYAMLException marked
              ? marked.getProblem()
              : e.getOriginalMessage().lines().findFirst().orElse("").strip();
      throw new UserError(
          name + ":" + line + ": not YAML (" + problem + "): check indentation and quotes", e);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return yaml;
  }

  JsonNode root() {
    return root;
  }

  /** The error of a node, named by its JSON pointer. */
  UserError error(String pointer, String problem) {
    return new UserError(name + ":" + line(pointer) + ": " + problem);
  }

  /** The pointer of a member of the node at {@code pointer}. */
  static String child(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private int line(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      Integer line = lines.get(at);
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  private JsonNode node(JsonParser parser, String pointer) throws IOException {
    lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, pointer);
      case START_ARRAY -> array(parser, pointer);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.textNode(parser.getText());
    };
  }

  private ObjectNode object(JsonParser parser, String pointer) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String at = child(pointer, key);
      if (lines.put(at, parser.currentTokenLocation().getLineNr()) != null) {
        throw error(at, "'" + key + "' stands here a second time: remove one of the two");
      }
      parser.nextToken();
      object.set(key, node(parser, at));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, String pointer) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(node(parser, pointer + "/" + array.size()));
    }
    return array;
  }
}
