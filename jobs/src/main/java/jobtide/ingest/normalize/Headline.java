package jobtide.ingest.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jobtide.ingest.place.PlaceGazetteer;

/**
 * What the first line of a post in a "Who is hiring?" thread tells, such as "Acme | Engineer |
 * Berlin | REMOTE". Its parts come in any order; what is not certain is left out. Where none of
 * them is a place, {@link OpeningPlaces} looks further.
 *
 * @param company null where the line names none, or is prose
 * @param title null where no part names a role
 * @param places words of the text, each of one or several places that the gazetteer recognizes
 * @param workModes of remote, hybrid, onsite
 */
public record Headline(String company, String title, List<String> places, List<String> workModes) {

  private static final int LONGEST_TITLE = 200;
  private static final int LATEST_COMPANY = 2;

  /** So many lines are the opening of a post. */
  private static final int OPENING = 4;

  private static final int SHORT_LINE = 100;

  private static final Pattern UNLISTED_CITY =
      Pattern.compile("[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}, [A-Z]{2}(?:,? USA?)?");
  private static final Words IN_OR_AT = Words.of("in, at");
  private static final Pattern IN_PLACE =
      Pattern.compile("(?i)^(.+?),?\\s+(?:based in|located in|in|at|@)\\s+(.+)$");
  private static final Pattern PLACE_AT = Pattern.compile("(?i)^(.+?),?\\s+(?:at|@)\\s+(.+)$");
  private static final Pattern PLACE_AFTER_IN =
      Pattern.compile("\\b(?:in|@|at)\\s+(?:the\\s+)?([A-Z][^.;:!?|()]{1,60})");
  private static final Pattern OF = Pattern.compile("(?i).*\\b(?:of|in|near|from|the)");
  private static final Pattern TOWN = Pattern.compile("[A-Z][^,]*,\\s*[A-Z].*");
  private static final Pattern ROLE_AFTER_COLON = Pattern.compile("^([^:]{2,40}):\\s+(.+)$");
  private static final Pattern HIRING =
      Pattern.compile(
          "(?i)^(.{2,60}?)\\s+(?:is|are)\\s+(?:(?:still|also|now|currently|always|again|growing and)\\s+)?"
              + "(?:hiring|looking|seeking|searching|recruiting)\\b");
  private static final Pattern LEADING_HIRING =
      Pattern.compile(
          "(?i)^(?:(?:we(?:'re|\u2019re| are)?\\s+)?(?:now )?hiring|seeking|wanted|job)\\s*[:!-]+\\s*");

  public Headline {
    places = List.copyOf(places);
    workModes = List.copyOf(workModes);
  }

  /**
   * Reads the first line of a text; a null or blank one tells nothing. Title, place and work mode
   * that it leaves open may stand in the lines below it.
   */
  public static Headline parse(String text, PlaceGazetteer gazetteer) {
    if (text == null || text.isBlank()) {
      return new Headline(null, null, List.of(), List.of());
    }
    List<String> lines = lines(text);
    return new Reader(lines.get(0), gazetteer).headline().completed(lines, gazetteer);
  }

  /** The lines of a text, stripped, without blank ones. */
  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The lines below the first that belong to the opening of a post. */
  static List<String> below(List<String> lines) {
    return lines.subList(1, Math.min(OPENING, lines.size()));
  }

  /** With what the first line leaves open and short lines below it tell. */
  private Headline completed(List<String> lines, PlaceGazetteer gazetteer) {
    List<String> below = below(lines);
    List<String> tags = below.stream().filter(Headline::isTags).toList();
    List<String> modes =
        workModes.isEmpty()
            ? tags.stream().flatMap(line -> WorkModes.in(line).stream()).distinct().toList()
            : workModes;
    List<String> where = places;
    if (places.isEmpty()) {
      boolean remote = modes.contains("remote") && !modes.contains("onsite");
      where = List.copyOf(OpeningPlaces.in(lines, remote, gazetteer));
    }
    String role = title == null ? titleBelow(below, gazetteer) : title;
    return new Headline(company, role, where, modes);
  }

  /**
   * The title in the second line, where no line beside it has one: of several none is the post's.
   */
  private static String titleBelow(List<String> below, PlaceGazetteer gazetteer) {
    List<String> titles =
        below.stream()
            .map(line -> isTags(line) ? new Reader(line, gazetteer).headline().title() : null)
            .toList();
    boolean one = titles.stream().filter(Objects::nonNull).count() == 1;
    return one ? titles.get(0) : null;
  }

  /** Whether a line looks like a first one: short, and no sentence. */
  private static boolean isTags(String line) {
    return line.length() <= SHORT_LINE
        && !HeadlineWords.PROSE.in(line)
        && !line.endsWith(".")
        && !Separator.SENTENCE_END.in(line);
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
      String plain = HeadlineText.withoutAddresses(line);
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
      List<String> segments = HeadlineText.split(text, Separator.HARD);
      if (piped && segments.size() > 2) {
        return segments;
      }
      return segments.stream().flatMap(segment -> HeadlineText.pieces(segment).stream()).toList();
    }

    private void readSegment(String segment, int position) {
      if (addPlaces(segment)) {
        return;
      }
      List<String> inner = HeadlineText.split(segment, Separator.SOFT);
      if (inner.size() > 1
          && inner.stream().anyMatch(part -> !gazetteer.recognized(part).isEmpty())) {
        inner.forEach(part -> readSegment(part, position));
        return;
      }
      String rest = HeadlineText.withoutParentheses(segment, this::addPlaces);
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
          readWhatIsThere(HeadlineText.split(at.group(2), Separator.COMMA), position);
          return;
        }
      }
      List<String> parts = HeadlineText.split(rest, Separator.COMMA);
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
          && companyName(colon.group(1)) != null) {
        assign(colon.group(1), position);
        assign(colon.group(2), position);
      } else if (namesRole(text)) {
        if (title == null && text.length() <= LONGEST_TITLE) {
          title = text;
        }
      } else if (company == null && position <= LATEST_COMPANY) {
        company = companyName(withoutTown(text));
      }
    }

    private String companyName(String text) {
      return CompanyPart.name(text, words -> !gazetteer.recognized(words).isEmpty());
    }

    /** Of "Acme Austin, TX" Acme: a town with its state behind a name is noted as a place. */
    private String withoutTown(String text) {
      if (text.length() > LONGEST_TITLE) {
        return text;
      }
      for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
        String end = HeadlineText.trimmed(text.substring(at));
        String before = text.substring(0, at);
        if (TOWN.matches(end) && !gazetteer.recognized(end).isEmpty()) {
          places.add(end);
          return OF.matches(before) ? text : HeadlineText.trimmed(before);
        }
      }
      return text;
    }

    private static boolean namesRole(String text) {
      return HeadlineWords.ROLE.in(text)
          && HeadlineWords.ROLE.in(HeadlineWords.TERMS.blanked(text))
          && !HeadlineWords.ROLE_NOISE.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Notes a text that is only places: its words stay together, since they explain each other. */
    private boolean addPlaces(String text) {
      String words = HeadlineText.trimmed(text);
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

    private static boolean isProse(String text) {
      return HeadlineWords.PROSE.in(text);
    }
  }
}
