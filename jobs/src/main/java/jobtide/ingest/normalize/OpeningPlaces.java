package jobtide.ingest.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jobtide.ingest.place.PlaceGazetteer;
import jobtide.model.Place;

/**
 * Where a post says that its job is, where no part of its first line is a place: a place at an end
 * of such a part, in a line of its own below, behind "Location:", or in a sentence that says where
 * somebody works. The surest of them counts, and what only may be a place does not.
 */
final class OpeningPlaces {
  private static final int SHORT_LINE = 120;
  private static final int MOST_WORDS = 14;
  private static final int FAR = 300;

  /** What a line calls the places behind it. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^[\\s*_#>-]*(?:(?:job|work|office|our|primary)\\s+)?"
              + "(?:locations?|where|place|offices?|city|cities|headquarters|hq)\\s*[*_]*\\s*[:=]\\s*(.*)$");

  /** Somebody or something that is where the job is, then "in". */
  private static final Pattern PLACED =
      Pattern.compile(
          "(?i)\\b(?:based|located|headquartered|hq'?d|offices?|headquarters|hq|hiring|positions?|roles?"
              + "|openings?|jobs?|onsite|on-site|on site|full[- ]?time|internships?|engineers?|developers?"
              + "|devs|hackers?|designers?|programmers?|startup|start-up)"
              + "(?:\\s+(?:is|are|here|right|currently|primarily|mainly|available|just|job|jobs|positions?|both"
              + "|located|based|roles?|work|downtown|out|of))*"
              + "\\s+(?:in|at|near|from|of)\\s+(?:the\\s+)?(?:(?:heart|center|centre|middle)\\s+of\\s+)?"
              + "(?:sunny\\s+|beautiful\\s+|lovely\\s+|downtown\\s+|central\\s+)?");

  /** In a line that says that somebody hires. */
  private static final Pattern IN = Pattern.compile("\\b(?:in|In|IN|at)\\s+(?:the\\s+)?");

  /** The second of two, of which the first is no place: "Main and Mobile". */
  private static final Pattern LISTED = Pattern.compile("(?i)^(?:and|or)\\b");

  private static final Pattern WITH_STATE = Pattern.compile("[a-z.] [A-Z]{2}\\b");
  private static final Pattern PREPOSITION = Pattern.compile("^(?:in|near|IN|at|@)\\s+");
  private static final Pattern BASED =
      Pattern.compile("(?i)[ -]based\\b|\\s(?:offices?|hq|headquarters)\\b");
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(?:not|no|isn't|aren't|don't|customers|clients|users|like|best|top|largest|biggest)\\b[^.,;]*$|#\\d*[^.,;]*$");
  private static final Pattern OF =
      Pattern.compile(
          "(?i)\\b(?:of|for|the|by|not|from|with|like|near|north|south|latin|central)$");

  private final boolean remote;
  private final PlaceGazetteer gazetteer;
  private final LinkedHashSet<String> places = new LinkedHashSet<>();

  private OpeningPlaces(boolean remote, PlaceGazetteer gazetteer) {
    this.remote = remote;
    this.gazetteer = gazetteer;
  }

  /**
   * Places as worded; none where the text does not say so with certainty.
   *
   * @param lines of the post, at least one, none blank
   * @param remote whether the job is remote: what sentences say is then where the company is
   */
  static Set<String> in(List<String> lines, boolean remote, PlaceGazetteer gazetteer) {
    OpeningPlaces reader = new OpeningPlaces(remote, gazetteer);
    reader.read(lines, Headline.below(lines));
    return reader.places;
  }

  private void read(List<String> lines, List<String> below) {
    String first = HeadlineText.withoutAddresses(lines.get(0));
    readParts(first);
    if (places.isEmpty()) {
      below.forEach(this::readLine);
    }
    if (places.isEmpty()) {
      readLabels(lines);
    }
    if (places.isEmpty() && !remote) {
      readSentence(first, HeadlineWords.HIRES.in(first));
    }
    for (String line : below) {
      if (places.isEmpty() && !remote) {
        readSentence(HeadlineText.withoutAddresses(line), false);
      }
    }
  }

  /** The places at the ends of the parts of a first line. */
  private void readParts(String line) {
    boolean piped = Separator.HARD.in(line.strip());
    List<String> parts = HeadlineText.split(line, Separator.HARD);
    for (int i = 0; i < parts.size(); i++) {
      boolean first = i == 0;
      String rest =
          HeadlineText.withoutParentheses(parts.get(i), inside -> readPieces(inside, false));
      if (piped || !HeadlineWords.PROSE.in(rest)) {
        readPieces(rest, first);
      } else {
        readProse(rest);
      }
    }
  }

  /** "Oslo. We light lamps", "Acme - Austin, TX We light lamps". */
  private void readProse(String text) {
    List<String> pieces = HeadlineText.split(text, Separator.SOFT);
    if (addWhole(HeadlineText.split(pieces.get(0), Separator.SENTENCE_END).get(0))) {
      return;
    }
    for (String piece : pieces) {
      String start = start(piece, false);
      if (start != null && endsWithState(start)) {
        add(start);
      }
    }
  }

  private void readPieces(String part, boolean first) {
    for (String piece : HeadlineText.pieces(part)) {
      if (addWhole(piece)) {
        continue;
      }
      boolean prose = HeadlineWords.PROSE.in(piece);
      String start = start(piece, !first && !prose);
      if (prose) {
        add(start != null && (!first || endsWithState(start)) ? start : null);
      } else {
        String end = start == null ? end(piece, !first) : start;
        if (end == null) {
          HeadlineText.split(piece, Separator.COMMA).stream().skip(1).forEach(this::addWhole);
        } else {
          add(end);
        }
      }
    }
  }

  /** A line below the first: one that is places, or has a part that is. */
  private void readLine(String line) {
    Matcher label = LABEL.matcher(line);
    if (label.matches()) {
      readLabelled(label.group(1));
      return;
    }
    String plain = HeadlineText.withoutAddresses(line);
    List<String> inside = new ArrayList<>();
    List<String> parts =
        HeadlineText.split(HeadlineText.withoutParentheses(plain, inside::add), Separator.HARD)
            .stream()
            .flatMap(part -> HeadlineText.pieces(part).stream())
            .toList();
    if (parts.isEmpty()) {
      return;
    }
    boolean told = addWhole(parts.get(0));
    if (!told && (plain.length() > SHORT_LINE || HeadlineWords.PROSE.in(plain))) {
      return;
    }
    if (plain.length() <= SHORT_LINE) {
      parts.subList(1, parts.size()).forEach(this::addWhole);
      inside.forEach(this::addWhole);
      parts.stream()
          .filter(part -> part.contains(", "))
          .map(part -> end(part, false))
          .forEach(this::add);
    }
  }

  /** "Location: X" wherever it stands, or "Locations:" and lines of places below it. */
  private void readLabels(List<String> lines) {
    for (int i = 0; i < lines.size() && places.isEmpty(); i++) {
      Matcher label = LABEL.matcher(lines.get(i));
      if (!label.matches()) {
        continue;
      }
      readLabelled(label.group(1));
      for (int next = i + 1; label.group(1).isBlank() && next < lines.size(); next++) {
        if (!addWhole(lines.get(next))) {
          break;
        }
      }
    }
  }

  private void readLabelled(String text) {
    String plain = HeadlineText.withoutAddresses(text);
    if (addWhole(plain)) {
      return;
    }
    String rest = HeadlineText.withoutParentheses(plain, this::addWhole);
    for (String part : HeadlineText.split(rest, Separator.HARD)) {
      for (String piece : HeadlineText.split(part, Separator.SOFT)) {
        if (!addWhole(piece)) {
          String start = start(piece, true);
          add(start == null ? end(piece, false) : start);
        }
      }
    }
  }

  private void readSentence(String line, boolean hires) {
    String near = line.length() > FAR ? line.substring(0, FAR) : line;
    readBehind(near, PLACED, false);
    readBased(near);
    if (places.isEmpty() && hires) {
      readBehind(near, IN, true);
    }
  }

  private void readBehind(String line, Pattern cue, boolean namedCity) {
    Matcher matcher = cue.matcher(line);
    while (matcher.find()) {
      if (!DENIED
          .matcher(line.substring(Math.max(0, matcher.start() - 40), matcher.start()))
          .find()) {
        String rest = line.substring(matcher.end());
        String start = start(rest, false);
        if (start != null && (!namedCity || hasCity(start))) {
          add(start);
        }
      }
    }
  }

  /** "a Boston-based company", "our Boston office" */
  private void readBased(String line) {
    Matcher based = BASED.matcher(line);
    while (based.find()) {
      add(end(line.substring(0, based.start()), true));
    }
  }

  private boolean hasCity(String words) {
    return gazetteer.recognized(words).stream().anyMatch(place -> place.city() != null);
  }

  private boolean addWhole(String text) {
    String words = HeadlineText.trimmed(text);
    boolean found = !gazetteer.recognized(words).isEmpty();
    if (found) {
      places.add(words);
    }
    return found;
  }

  private void add(String words) {
    if (words != null) {
      places.add(words);
    }
  }

  /**
   * The longest beginning that is places.
   *
   * @param beforeNames whether a name may follow without a comma
   */
  private String start(String text, boolean beforeNames) {
    List<Integer> ends = wordEnds(text);
    for (int i = Math.min(MOST_WORDS, ends.size()) - 1; i >= 0; i--) {
      int end = ends.get(i);
      String words = text.substring(0, end);
      if (!gazetteer.recognized(words).isEmpty()) {
        boolean name = !beforeNames && isNameBehind(text, end) && !endsWithState(words);
        return name ? null : shortened(words);
      }
    }
    return null;
  }

  /** The longest end that is places. */
  private String end(String text, boolean afterNames) {
    List<Integer> ends = wordEnds(text);
    for (int i = Math.max(0, ends.size() - MOST_WORDS); i < ends.size(); i++) {
      int start = i == 0 ? 0 : ends.get(i - 1);
      String before = text.substring(0, start).strip();
      String words = HeadlineText.trimmed(text.substring(start));
      if (!gazetteer.recognized(words).isEmpty()) {
        boolean own =
            afterNames
                ? !OF.matcher(before).find()
                : words.contains(",")
                    || before.endsWith(",")
                    || PREPOSITION.matcher(words).find()
                    || WITH_STATE.matcher(words).find()
                    || gazetteer.recognized(words).size() > 1;
        return own && !LISTED.matcher(words).find()
            ? PREPOSITION.matcher(words).replaceFirst("")
            : null;
      }
    }
    return null;
  }

  /** Without what stands behind the last place, such as "in Oslo to". */
  private String shortened(String words) {
    List<Place> all = places(gazetteer.recognized(words));
    String shortest = HeadlineText.trimmed(words).strip();
    for (int blank = shortest.lastIndexOf(' ');
        blank > 0 && Character.isLowerCase(shortest.charAt(blank + 1));
        blank = shortest.lastIndexOf(' ')) {
      String shorter = HeadlineText.trimmed(shortest.substring(0, blank)).strip();
      if (!places(gazetteer.recognized(shorter)).equals(all)) {
        break;
      }
      shortest = shorter;
    }
    return shortest;
  }

  /** Without the words that they were read from. */
  private static List<Place> places(List<Place> worded) {
    return worded.stream()
        .map(place -> new Place("", place.country(), place.region(), place.city()))
        .toList();
  }

  private static boolean isNameBehind(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && text.charAt(end - 1) != '.'
        && Character.isUpperCase(text.charAt(end + 1));
  }

  private static boolean endsWithState(String words) {
    int length = words.length();
    return length > 3
        && " ,".indexOf(words.charAt(length - 3)) >= 0
        && Character.isUpperCase(words.charAt(length - 2))
        && Character.isUpperCase(words.charAt(length - 1));
  }

  private static List<Integer> wordEnds(String text) {
    Predicate<Character> inside = c -> Character.isLetterOrDigit(c) || c == '.' || c == '\'';
    List<Integer> ends = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (inside.test(text.charAt(at))
          && (at + 1 == text.length() || !inside.test(text.charAt(at + 1)))) {
        ends.add(at + 1);
      }
    }
    return ends;
  }
}
