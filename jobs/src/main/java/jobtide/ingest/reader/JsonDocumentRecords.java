package jobtide.ingest.reader;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Records of JSON documents: the elements of the array at a path, or, without a path, the values at
 * the top. Several documents may follow one another, as pages of an API do.
 */
final class JsonDocumentRecords implements RecordSource {
  static final String PARENT = "_parent";

  private static final int ARRAYS_NAMED = 10;
  private static final int PARENT_FIELDS = 64;
  private static final int PARENT_CHARS = 4096;

  private final JsonParser parser;
  private final JsonTree tree;
  private final String path;
  private final boolean keepParents;
  private final Limits limits;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Set<String> arrays = new LinkedHashSet<>();
  private ObjectNode parents;
  private boolean inRecords;
  private boolean found;
  private long count;

  /** An object that encloses the place where the parser stands. */
  private record Level(String prefix, ObjectNode scalars) {}

  /**
   * @param path as in {@link DumpShape#recordsPath}
   * @param keepParents whether records get the scalars of what encloses them
   */
  JsonDocumentRecords(Reader reader, String path, boolean keepParents, Limits limits)
      throws IOException {
    this.parser = JsonTree.factory(limits).createParser(reader);
    this.tree = new JsonTree(limits.recordChars());
    this.path = path;
    this.keepParents = keepParents;
    this.limits = limits;
  }

  @Override
  public DumpRecord next() throws IOException {
    try {
      while (inRecords || reachesRecords()) {
        // Without a path the parser stands at the value already.
        inRecords = path != null && parser.nextToken() != JsonToken.END_ARRAY;
        if (inRecords || path == null) {
          return element();
        }
      }
      return null;
    } catch (JsonProcessingException e) {
      throw unusable(e);
    }
  }

  /** The value that begins with the parser's token. */
  private DumpRecord element() throws IOException {
    count++;
    int depth = parser.getParsingContext().getNestingDepth();
    boolean container = parser.currentToken().isStructStart();
    try {
      return record(tree.read(parser));
    } catch (JsonTree.TooLongException e) {
      int outside = container ? depth - 1 : depth;
      while (parser.getParsingContext().getNestingDepth() > outside) {
        parser.nextToken();
      }
      return new DumpRecord.Broken(count, "record_too_long", e.getMessage(), "");
    }
  }

  private DumpRecord record(JsonNode data) {
    if (parents == null || !data.isObject()) {
      return JsonRecord.of(count, data, data::toString);
    }
    ObjectNode extended = ((ObjectNode) data).objectNode();
    extended.setAll((ObjectNode) data);
    extended.set(PARENT, parents);
    return new DumpRecord.Read(count, extended, data::toString);
  }

  /** Goes on to the array, or without a path to the next value at the top. */
  private boolean reachesRecords() throws IOException {
    JsonToken token = parser.nextToken();
    while (token != null) {
      if (levels.isEmpty() && path == null) {
        return true;
      }
      switch (token) {
        case START_OBJECT ->
            levels.push(new Level(prefix(), JsonNodeFactory.instance.objectNode()));
        case END_OBJECT -> levels.pop();
        case START_ARRAY -> {
          String here = place();
          if (here.equals(path)) {
            found = true;
            parents = keepParents ? enclosingScalars() : null;
            return true;
          }
          if (arrays.size() < ARRAYS_NAMED) {
            arrays.add(here);
          }
          parser.skipChildren();
        }
        case FIELD_NAME -> {}
        default -> keepScalar();
      }
      token = parser.nextToken();
    }
    if (!found && path != null) {
      throw new UnusableDumpException(missing());
    }
    return false;
  }

  private String missing() {
    String what = path.isEmpty() ? "has no array at the top" : "has no array \"" + path + "\"";
    return arrays.isEmpty()
        ? what + ", nor any other: name the records' path, or check that it is a dump"
        : what
            + "; its arrays are "
            + String.join(", ", arrays)
            + ": name one as the records' path";
  }

  private String place() throws IOException {
    return levels.isEmpty() ? "" : levels.peek().prefix + parser.currentName();
  }

  private String prefix() throws IOException {
    return levels.isEmpty() ? "" : place() + ".";
  }

  private void keepScalar() throws IOException {
    if (!keepParents || levels.isEmpty() || parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    ObjectNode scalars = levels.peek().scalars;
    if (scalars.size() < PARENT_FIELDS && parser.getTextLength() <= PARENT_CHARS) {
      scalars.set(parser.currentName(), tree.read(parser));
    }
  }

  /** Scalars of all objects around the array, the inner before the outer; null without any. */
  private ObjectNode enclosingScalars() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    levels.descendingIterator().forEachRemaining(level -> all.setAll(level.scalars));
    return all.isEmpty() ? null : all;
  }

  private UnusableDumpException unusable(JsonProcessingException e) {
    JsonLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    String what;
    if (JsonTree.isTooDeep(parser, limits)) {
      what = "is nested deeper than %d levels".formatted(limits.depth());
    } else if (e instanceof StreamConstraintsException) {
      what = "holds too long a value (%s)".formatted(JsonMessage.of(e));
    } else {
      what = "is not valid JSON (%s)".formatted(JsonMessage.of(e));
    }
    return new UnusableDumpException(
        "%s at line %d, column %d, %s: mend it or fetch it again"
            .formatted(what, at.getLineNr(), at.getColumnNr(), DumpReader.behind(count)),
        e);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
