package jobtide.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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

  /** Whether a file's first line is one of these rather than a record that needs a mapping. */
  static boolean isOne(String line) {
    if (!line.stripLeading().startsWith("{")) {
      return false;
    }
    try {
      JsonNode node = MAPPER.readTree(line);
      return node.has("text") || FIELDS.stream().filter(node::has).count() == node.size();
    } catch (JsonProcessingException e) {
      // Told of with its number when it is read.
      return true;
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
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      InputPosting posting;
      try {
        posting = posting(line, "%s:%d".formatted(file, number));
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
        posting.path("id").asText(),
        text(posting, "title", where),
        text(posting, "text", where),
        null,
        null);
  }

  private static JsonNode object(String line, String where) {
    try {
      JsonNode posting = MAPPER.readTree(line);
      if (posting.isObject()
          && posting.hasNonNull("id")
          && (posting.has("text") || posting.has("title"))) {
        return posting;
      }
    } catch (JsonProcessingException e) {
      throw new UserError("%s: no JSON: %s".formatted(where, JsonMessage.of(e)), e);
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
