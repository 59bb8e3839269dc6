package jobtide.ingest.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the records of a JSON text are, as far as its beginning tells.
 *
 * @param lines whether each line holds one
 * @param jobPosting whether it is JSON-LD with JobPosting nodes
 * @param recordsPath dotted path of the array that holds them, "" at the top, null without one
 */
record JsonOutline(boolean lines, boolean jobPosting, String recordsPath) {
  private static final String GRAPH = "@graph";
  private static final int LINES_LOOKED_AT = 20;
  private static final int TYPES_LOOKED_AT = 20;
  private static final int DEEPEST_PATH = 4;

  /**
   * Looks at a text that begins with an object or an array.
   *
   * @param whole whether the head is all of it
   */
  static JsonOutline of(String head, boolean whole, Limits limits) throws IOException {
    JsonFactory json = JsonTree.factory(limits);
    if (head.stripLeading().startsWith("{") && isLines(head, whole, json)) {
      return new JsonOutline(true, false, null);
    }
    Walk walk = new Walk();
    try (JsonParser parser = json.createParser(head)) {
      walk.value(parser);
    } catch (JsonProcessingException e) {
      // The head ends somewhere, or is wrong there: reading will tell.
    }
    boolean linked = walk.hasContext && head.contains("JobPosting");
    if (walk.typed) {
      return new JsonOutline(false, true, walk.typedPath);
    }
    return linked ? new JsonOutline(false, true, null) : new JsonOutline(false, false, walk.best());
  }

  private static boolean isLines(String head, boolean whole, JsonFactory json) throws IOException {
    List<String> lines =
        new ArrayList<>(
            head.lines().filter(line -> !line.isBlank()).limit(LINES_LOOKED_AT + 1).toList());
    boolean cut = lines.size() > LINES_LOOKED_AT || !whole;
    if (lines.size() < 2) {
      return false;
    }
    if (cut) {
      lines.remove(lines.size() - 1);
    }
    int objects = 0;
    for (String line : lines) {
      boolean object = isObject(line, json);
      if (object && objects == 0 && line.equals(lines.get(0))) {
        return true;
      }
      objects += object ? 1 : 0;
    }
    return objects > 0 && 2 * objects >= lines.size();
  }

  private static boolean isObject(String line, JsonFactory json) throws IOException {
    try (JsonParser parser = json.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static final class Walk {
    /** Objects an array was seen to hold, by its path. */
    private final Map<String, Integer> objects = new LinkedHashMap<>();

    private boolean hasContext;
    private boolean typed;
    private String typedPath;

    void value(JsonParser parser) throws IOException {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        array(parser, "");
      } else if (token == JsonToken.START_OBJECT) {
        object(parser, "", 1);
      }
    }

    /** The path of the array with the most objects, else of the first; null without any array. */
    String best() {
      String best = null;
      for (var array : objects.entrySet()) {
        if (best == null || array.getValue() > objects.get(best)) {
          best = array.getKey();
        }
      }
      return best;
    }

    private void object(JsonParser parser, String prefix, int depth) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (depth == 1 && name.equals("@context")) {
          hasContext = true;
          parser.skipChildren();
        } else if (depth == 1 && name.equals("@type")) {
          noteType(parser, null);
        } else if (token == JsonToken.START_ARRAY) {
          array(parser, prefix + name);
        } else if (token == JsonToken.START_OBJECT && depth < DEEPEST_PATH) {
          object(parser, prefix + name + ".", depth + 1);
        } else {
          parser.skipChildren();
        }
      }
    }

    private void array(JsonParser parser, String path) throws IOException {
      int seen = 0;
      JsonToken token = parser.nextToken();
      while (token != null && token != JsonToken.END_ARRAY) {
        if (token == JsonToken.START_OBJECT) {
          seen++;
          objects.merge(path, 1, Integer::sum);
          boolean maybeLinked = path.isEmpty() || path.equals(GRAPH);
          if (maybeLinked && seen <= TYPES_LOOKED_AT) {
            elementType(parser, path);
          } else {
            parser.skipChildren();
          }
        } else {
          parser.skipChildren();
        }
        token = parser.nextToken();
      }
      if (seen == 0) {
        objects.putIfAbsent(path, 0);
      }
    }

    private void elementType(JsonParser parser, String path) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean type = parser.currentName().equals("@type");
        parser.nextToken();
        if (type) {
          noteType(parser, path);
        } else {
          parser.skipChildren();
        }
      }
    }

    private void noteType(JsonParser parser, String path) throws IOException {
      boolean list = parser.currentToken() == JsonToken.START_ARRAY;
      JsonToken token = list ? parser.nextToken() : parser.currentToken();
      while (token != null && token != JsonToken.END_ARRAY) {
        if (token == JsonToken.VALUE_STRING && JobPostingNodes.names(parser.getText()) && !typed) {
          typed = true;
          typedPath = path;
        }
        parser.skipChildren();
        token = list ? parser.nextToken() : null;
      }
    }
  }
}
