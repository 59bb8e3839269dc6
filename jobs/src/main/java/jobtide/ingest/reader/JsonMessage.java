package jobtide.ingest.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.re2j.Pattern;

/** What is wrong with JSON or YAML, in the parser's words but for those about the parser. */
public final class JsonMessage {
  private static final Pattern SOURCE =
      Pattern.compile("\\s*\\(?(?:start marker )?at \\[Source:[^\\]]*\\]\\)?");

  private JsonMessage() {}

  /** One line. */
  public static String of(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("it is broken");
    int setting = message.indexOf(", from `");
    String words = setting < 0 ? message : message.substring(0, setting) + ")";
    return SOURCE.matcher(words).replaceAll("");
  }
}
