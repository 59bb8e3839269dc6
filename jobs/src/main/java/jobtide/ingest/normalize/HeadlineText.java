package jobtide.ingest.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How a first line is cut before its parts are understood; pure functions. */
final class HeadlineText {
  private static final Pattern URL =
      Pattern.compile(
          "(?i)[(\\[<]?\\s*(?:https?:?//|www\\.)[^\\s)\\]>|]+\\s*[)\\]>]?"
              + "|[(\\[<]\\s*[\\w-]+(?:\\.[\\w-]+)+(?:/[^\\s)]*)?\\s*[)\\]>]");
  private static final Pattern BATCH =
      Pattern.compile(
          "(?i)[(\\[]\\s*(?:YC|Techstars|500)[^)\\]]{0,20}[)\\]]|\\bYC\\s?[SWF]\\d{2}\\b");
  private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+|\\*{6,}");
  private static final Pattern PARENTHESES = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");

  /** A bracket whose end is in another part, or was forgotten. */
  private static final Pattern UNCLOSED = Pattern.compile("[(\\[]([^()\\[\\]]*)$");

  private HeadlineText() {}

  /** The line without links, e-mail addresses and the batch of a start-up school. */
  static String withoutAddresses(String line) {
    // Searching for an expression takes long: first for a sign that all its matches have.
    String plain = line;
    boolean bracketedName = plain.indexOf('.') >= 0 && hasAny(plain, "(", "[", "<");
    if (bracketedName || hasAny(plain, "http", "www.")) {
      plain = URL.matcher(plain).replaceAll(" ");
    }
    if (hasAny(plain, "yc", "techstars", "500")) {
      plain = BATCH.matcher(plain).replaceAll(" ");
    }
    return hasAny(plain, "@", "******") ? EMAIL.matcher(plain).replaceAll(" ") : plain;
  }

  /** The text without what stands in brackets, closed or not; that is given to the other. */
  static String withoutParentheses(String text, Consumer<String> inside) {
    if (!hasAny(text, "(", "[")) {
      return trimmed(text);
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    Matcher matcher = PARENTHESES.matcher(text);
    while (matcher.find()) {
      rest.append(text, from, matcher.start()).append(' ');
      inside.accept(matcher.group(1));
      from = matcher.end();
    }
    rest.append(text.substring(from));
    Matcher unclosed = UNCLOSED.matcher(rest);
    if (unclosed.find() && unclosed.start() > 0) {
      inside.accept(unclosed.group(1));
      rest.setLength(unclosed.start());
    }
    return trimmed(rest.toString());
  }

  /** The parts between separators, without blank ones. */
  static List<String> split(String text, Separator separator) {
    List<String> parts = new ArrayList<>();
    for (String part : separator.split(text)) {
      String plain = trimmed(part);
      if (!plain.isEmpty()) {
        parts.add(plain);
      }
    }
    return parts;
  }

  /** The parts between separators that may stand within a part, and between its sentences. */
  static List<String> pieces(String part) {
    return split(part, Separator.SOFT).stream()
        .flatMap(piece -> split(piece, Separator.SENTENCE_END).stream())
        .toList();
  }

  static boolean hasAny(String text, String... signs) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Stream.of(signs).anyMatch(lower::contains);
  }

  /** The text without separators at its ends, and without the dot of a sentence. */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " \t\n-|,;:*/\u2013\u2014\u00a0>+!~=".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \t\n-|,;:*/\u2013\u2014\u00a0<@~=".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String inner = text.substring(start, end);
    return inner.endsWith(".") && inner.indexOf('.') == inner.length() - 1
        ? inner.substring(0, inner.length() - 1)
        : inner;
  }
}
