package jobtide.ingest.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import jobtide.model.Rejection;

/** One JSON object a line: a broken line harms no other. */
final class JsonLineRecords implements RecordSource {
  private final Reader reader;
  private final TextWindow text;
  private final Limits limits;
  private final JsonFactory json;
  private final JsonTree tree;
  private long line;

  JsonLineRecords(Reader reader, Limits limits) {
    this.reader = reader;
    this.text = new TextWindow(reader);
    this.limits = limits;
    this.json = JsonTree.factory(limits);
    this.tree = new JsonTree(limits.recordChars());
  }

  @Override
  public DumpRecord next() throws IOException {
    if (text.at(0) < 0) {
      return null;
    }
    line++;
    int end = text.lineEnd(0, limits.recordChars());
    if (end < 0) {
      String raw = text.text(0, Math.min(limits.recordChars(), Rejection.RAW_LIMIT));
      text.skip(limits.recordChars());
      text.skipLine();
      return new DumpRecord.Broken(
          line,
          "record_too_long",
          "is longer than %,d characters".formatted(limits.recordChars()),
          raw);
    }
    String raw = text.text(0, end);
    text.skip(end + text.breakLength(end));
    return raw.isBlank() ? new DumpRecord.Empty(line) : record(raw);
  }

  private DumpRecord record(String raw) throws IOException {
    try (JsonParser parser = json.createParser(raw)) {
      try {
        parser.nextToken();
        JsonNode data = tree.read(parser);
        if (parser.nextToken() != null) {
          int column = parser.currentTokenLocation().getColumnNr();
          return broken("bad_json", "goes on behind its value, in column " + column, raw);
        }
        return JsonRecord.of(line, data, () -> raw);
      } catch (JsonTree.TooLongException e) {
        return broken("record_too_long", e.getMessage(), raw);
      } catch (JsonProcessingException e) {
        return JsonTree.isTooDeep(parser, limits)
            ? broken("too_deep", "is nested deeper than %d levels".formatted(limits.depth()), raw)
            : broken("bad_json", "is no JSON" + where(e) + JsonMessage.of(e), raw);
      }
    }
  }

  private static String where(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? ": " : " in column " + location.getColumnNr() + ": ";
  }

  private DumpRecord broken(String reason, String message, String raw) {
    return new DumpRecord.Broken(line, reason, message, raw);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
