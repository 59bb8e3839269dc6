package jobtide.ingest.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jobtide.ingest.place.PlaceGazetteer;

/**
 * What the first line of a post in a "Who is hiring?" thread tells, such as "Acme | Engineer |
 * Berlin | REMOTE". Its parts come in any order; what is not certain is left out.
 *
 * @param company null where the line names none, or is prose
 * @param title null where no part names a role
 * @param places parts as worded, each of one or several places that the gazetteer recognizes
 * @param workModes of remote, hybrid, onsite
 */
public record Headline(String company, String title, List<String> places, List<String> workModes) {

  private static final int LONGEST_COMPANY = 60;
  private static final int LONGEST_TITLE = 200;
  private static final int LATEST_COMPANY = 2;
  private static final int MOST_COMPANY_WORDS = 6;

  private static final Pattern URL =
      Pattern.compile(
          "(?i)[(\\[<]?\\s*(?:https?:?//|www\\.)[^\\s)\\]>|]+\\s*[)\\]>]?"
              + "|[(\\[<]\\s*[\\w-]+(?:\\.[\\w-]+)+(?:/[^\\s)]*)?\\s*[)\\]>]");
  private static final Pattern BATCH =
      Pattern.compile(
          "(?i)[(\\[]\\s*(?:YC|Techstars|500)[^)\\]]{0,20}[)\\]]|\\bYC\\s?[SWF]\\d{2}\\b");
  private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+|\\*{6,}");
  private static final Pattern UNLISTED_CITY =
      Pattern.compile("[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}, [A-Z]{2}(?:,? USA?)?");
  private static final Words IN_OR_AT = Words.of("in, at");
  private static final Pattern IN_PLACE =
      Pattern.compile("(?i)^(.+?),?\\s+(?:based in|located in|in|at|@)\\s+(.+)$");
  private static final Pattern PLACE_AT = Pattern.compile("(?i)^(.+?),?\\s+(?:at|@)\\s+(.+)$");
  private static final Pattern PLACE_AFTER_IN =
      Pattern.compile("\\b(?:in|@|at)\\s+(?:the\\s+)?([A-Z][^.;:!?|()]{1,60})");
  private static final Pattern ROLE_AFTER_COLON = Pattern.compile("^([^:]{2,40}):\\s+(.+)$");
  private static final Pattern PARENTHESES = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
  private static final Pattern HIRING =
      Pattern.compile(
          "(?i)^(.{2,60}?)\\s+(?:is|are)\\s+(?:(?:still|also|now|currently|always|again|growing and)\\s+)?"
              + "(?:hiring|looking|seeking|searching|recruiting)\\b");
  private static final Pattern LEADING_HIRING =
      Pattern.compile(
          "(?i)^(?:(?:we(?:'re|\u2019re| are)?\\s+)?(?:now )?hiring|seeking|wanted|job)\\s*[:!-]+\\s*");
  private static final Pattern MONEY =
      Pattern.compile("[$\u20ac\u00a3]\\s?\\d|\\b\\d{2,3}\\s?[kK]\\b|\\d{5,}|\\d%");

  public Headline {
    places = List.copyOf(places);
    workModes = List.copyOf(workModes);
  }

  /** Reads a first line; a null or blank one tells nothing. */
  public static Headline parse(String firstLine, PlaceGazetteer gazetteer) {
    if (firstLine == null || firstLine.isBlank()) {
      return new Headline(null, null, List.of(), List.of());
    }
    return new Reader(firstLine, gazetteer).headline();
  }

  /** Reads one line, part by part. */
  private static final class Reader {
    private final String line;
    private final PlaceGazetteer gazetteer;
    private final LinkedHashSet<String> places = new LinkedHashSet<>();
    private String company;
    private String title;

    Reader(String line, PlaceGazetteer gazetteer) {
      this.line = line;
      this.gazetteer = gazetteer;
    }

    Headline headline() {
      List<String> modes = WorkModes.in(line);
      String plain = withoutAddresses(line);
      if (HeadlineWords.HIRES.in(plain)) {
        plain = LEADING_HIRING.matcher(plain.strip()).replaceFirst("");
        Matcher hiring = HIRING.matcher(plain);
        if (hiring.find() && readHiring(hiring.group(1), plain.substring(hiring.end(1)))) {
          return new Headline(company, title, List.copyOf(places), modes);
        }
      }
      boolean piped = Separator.HARD.in(plain.strip());
      List<String> segments = segments(plain, piped);
      if (!piped && segments.size() == 1 && isProse(segments.get(0))) {
        return new Headline(null, null, List.of(), modes);
      }
      for (int i = 0; i < segments.size(); i++) {
        readSegment(segments.get(i), i);
      }
      return new Headline(company, title, List.copyOf(places), modes);
    }

    /** The line without links, e-mail addresses and the batch of a start-up school. */
    private static String withoutAddresses(String line) {
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

    /** "Acme (Berlin) is hiring developers in Munich": the company, where it is a name; places. */
    private boolean readHiring(String subject, String predicate) {
      if (isProse(subject)) {
        return false;
      }
      segments(subject, false).forEach(part -> readSegment(part, 0));
      Matcher in = PLACE_AFTER_IN.matcher(predicate);
      while (in.find()) {
        addPlaces(in.group(1));
      }
      return company != null;
    }

    private static List<String> segments(String text, boolean piped) {
      List<String> segments = split(text, Separator.HARD);
      if (piped && segments.size() > 2) {
        return segments;
      }
      return segments.stream()
          .flatMap(segment -> split(segment, Separator.SOFT).stream())
          .flatMap(segment -> split(segment, Separator.SENTENCE_END).stream())
          .toList();
    }

    private void readSegment(String segment, int position) {
      if (addPlaces(segment)) {
        return;
      }
      List<String> inner = split(segment, Separator.SOFT);
      if (inner.size() > 1
          && inner.stream().anyMatch(part -> !gazetteer.recognized(part).isEmpty())) {
        inner.forEach(part -> readSegment(part, position));
        return;
      }
      String rest = takeParentheses(segment);
      if (rest.isEmpty() || addPlaces(rest) || isProse(rest)) {
        return;
      }
      if (IN_OR_AT.in(rest) || rest.indexOf('@') >= 0) {
        Matcher in = IN_PLACE.matcher(rest);
        if (in.matches() && addPlaces(in.group(2))) {
          assign(in.group(1), position);
          return;
        }
        Matcher at = PLACE_AT.matcher(rest);
        if (at.matches() && addPlaces(at.group(1))) {
          readWhatIsThere(split(at.group(2), Separator.COMMA), position);
          return;
        }
      }
      List<String> parts = split(rest, Separator.COMMA);
      if (parts.size() == 1 || !readList(parts, position)) {
        assign(rest, position);
      }
    }

    /** "Austin at Riverside Hall, Oslo", "Oslo at Acme, Senior Engineer": places and a title. */
    private void readWhatIsThere(List<String> parts, int position) {
      String rest = String.join(", ", parts.subList(0, addPlacesAtEnd(parts)));
      if (namesRole(rest)) {
        assign(rest, position);
      }
    }

    /** Notes the longest end that is places; gives where it begins, or the number of parts. */
    private int addPlacesAtEnd(List<String> parts) {
      int from = 1;
      while (from < parts.size()
          && !addPlaces(String.join(", ", parts.subList(from, parts.size())))) {
        from++;
      }
      return from;
    }

    /** "Acme, Berlin, Germany": the longest end or beginning that is places, and the rest. */
    private boolean readList(List<String> parts, int position) {
      int end = addPlacesAtEnd(parts);
      if (end < parts.size()) {
        assign(String.join(", ", parts.subList(0, end)), position);
        return true;
      }
      for (int to = parts.size() - 1; to > 0; to--) {
        if (addPlaces(String.join(", ", parts.subList(0, to)))) {
          assign(String.join(", ", parts.subList(to, parts.size())), position);
          return true;
        }
      }
      return false;
    }

    /** Takes the text for the title or the company, which stands early. */
    private void assign(String text, int position) {
      Matcher colon = text.indexOf(':') < 0 ? null : ROLE_AFTER_COLON.matcher(text);
      if (colon != null
          && colon.matches()
          && namesRole(colon.group(2))
          && isCompany(colon.group(1))) {
        assign(colon.group(1), position);
        assign(colon.group(2), position);
      } else if (namesRole(text)) {
        if (title == null && text.length() <= LONGEST_TITLE) {
          title = text;
        }
      } else if (company == null && position <= LATEST_COMPANY && isCompany(text)) {
        company = text;
      }
    }

    private static boolean namesRole(String text) {
      return HeadlineWords.ROLE.in(text)
          && HeadlineWords.ROLE.in(HeadlineWords.TERMS.blanked(text))
          && !HeadlineWords.ROLE_NOISE.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The text without its parentheses; those that are places are noted. */
    private String takeParentheses(String text) {
      if (!hasAny(text, "(", "[")) {
        return trimmed(text);
      }
      Matcher matcher = PARENTHESES.matcher(text);
      StringBuilder rest = new StringBuilder();
      int from = 0;
      while (matcher.find()) {
        rest.append(text, from, matcher.start()).append(' ');
        addPlaces(matcher.group(1));
        from = matcher.end();
      }
      return trimmed(rest.append(text.substring(from)).toString());
    }

    /** Notes a text that is only places: its words stay together, since they explain each other. */
    private boolean addPlaces(String text) {
      String words = trimmed(text);
      boolean found =
          !gazetteer.recognized(words).isEmpty()
              || (words.contains(", ")
                  && UNLISTED_CITY.matches(words)
                  && !namesRole(words)
                  && gazetteer.resolve(words).stream().anyMatch(place -> place.city() != null));
      if (found) {
        places.add(words);
      }
      return found;
    }

    private static List<String> split(String text, Separator separator) {
      List<String> parts = new ArrayList<>();
      for (String part : separator.split(text)) {
        String plain = trimmed(part);
        if (!plain.isEmpty()) {
          parts.add(plain);
        }
      }
      return parts;
    }

    private static boolean hasAny(String text, String... signs) {
      String lower = text.toLowerCase(Locale.ROOT);
      return Stream.of(signs).anyMatch(lower::contains);
    }

    private static boolean isProse(String text) {
      return HeadlineWords.PROSE.in(text);
    }

    private static boolean isCompany(String text) {
      long words = Stream.of(text.split(" ")).filter(word -> !word.isBlank()).count();
      return !text.isEmpty()
          && text.length() <= LONGEST_COMPANY
          && words <= MOST_COMPANY_WORDS
          && text.chars().anyMatch(Character::isLetter)
          && !HeadlineWords.NO_NAMES.contains(
              split(text, Separator.COMMA).get(0).toLowerCase(Locale.ROOT))
          && !HeadlineWords.TERMS.in(text)
          && !MONEY.matcher(text).find()
          && !isProse(text);
    }

    private static String trimmed(String text) {
      int start = 0;
      int end = text.length();
      while (start < end
          && " \t\n-|,;:*/\u2013\u2014\u00a0>+!~=".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      while (end > start
          && " \t\n-|,;:*/\u2013\u2014\u00a0<@~=".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String inner = text.substring(start, end);
      return inner.endsWith(".") && inner.indexOf('.') == inner.length() - 1
          ? inner.substring(0, inner.length() - 1)
          : inner;
    }
  }
}
