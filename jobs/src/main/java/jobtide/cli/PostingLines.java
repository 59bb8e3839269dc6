package jobtide.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import jobtide.ingest.reader.JsonMessage;
import jobtide.model.UserError;

/** JSON Lines of {id, title, text}, in UTF-8. */
final class PostingLines {
  private static final Set<String> FIELDS = Set.of("id", "title", "text");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private PostingLines() {}

  /** What a line may be. */
  enum Kind {
    POSTING,
    /** An object with other fields: a mapping knows what they mean. */
    RECORD,
    /** The beginning of JSON that goes on in the next line. */
    BEGINNING,
    OTHER
  }

  static Kind kind(String line) {
    if (line == null || !line.stripLeading().startsWith("{")) {
      return Kind.OTHER;
    }
    try {
      JsonNode node = MAPPER.readTree(line);
      return FIELDS.stream().filter(node::has).count() == node.size() ? Kind.POSTING : Kind.RECORD;
    } catch (JsonEOFException e) {
      return Kind.BEGINNING;
    } catch (JsonProcessingException e) {
      return Kind.OTHER;
    }
  }

  /**
   * Reads the postings one at a time.
   *
   * @param file how errors name it
   * @param broken takes what is said of a line that is no posting, or throws it
   */
  static void read(
      InputStream in, String file, InputPosting.Consumer consumer, Consumer<UserError> broken)
      throws IOException {
    Utf8Lines lines = new Utf8Lines(in);
    for (Utf8Lines.Line line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        continue;
      }
      InputPosting posting;
      try {
        posting = posting(line.text(), "%s:%d".formatted(file, line.number()));
      } catch (UserError e) {
        broken.accept(e);
        continue;
      }
      consumer.accept(posting);
    }
  }

  /** For {@link #read} where a line that is no posting is an error. */
  static void refuse(UserError broken) {
    throw broken;
  }

  private static InputPosting posting(String line, String where) {
    JsonNode posting = object(line, where);
    return new InputPosting(
        id(posting, where),
        text(posting, "title", where),
        text(posting, "text", where),
        null,
        null);
  }

  /**
   * The JSON in a line.
   *
   * @param line null where it is no UTF-8
   */
  static JsonNode json(String line, String where) {
    if (line == null) {
      throw new UserError(where + ": no UTF-8: write the file in UTF-8");
    }
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UserError("%s: no JSON: %s".formatted(where, JsonMessage.of(e)), e);
    }
  }

  /** The id of a posting, or of what is said of one. */
  static String id(JsonNode posting, String where) {
    JsonNode id = posting.path("id");
    if (!(id.isTextual() || id.isNumber()) || id.asText().isBlank()) {
      throw new UserError(
          "%s: id is no id: give a string that is not empty, or a number".formatted(where));
    }
    return id.asText();
  }

  private static JsonNode object(String line, String where) {
    JsonNode posting = json(line, where);
    if (posting.isObject()
        && posting.hasNonNull("id")
        && (posting.has("text") || posting.has("title"))) {
      return posting;
    }
    throw new UserError(
        "%s: no posting: each line must be an object with id, title and text".formatted(where));
  }

  private static String text(JsonNode posting, String field, String where) {
    JsonNode value = posting.path(field);
    if (value.isContainerNode()) {
      throw new UserError("%s: %s is no text: give a string".formatted(where, field));
    }
    return value.isNull() || value.isMissingNode() ? null : value.asText();
  }
}
