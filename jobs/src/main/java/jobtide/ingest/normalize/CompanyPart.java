package jobtide.ingest.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which parts of a first line may be the name of a company; pure functions. */
final class CompanyPart {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;

  private static final Pattern MONEY =
      Pattern.compile("[$\u20ac\u00a3]\\s?\\d|\\b\\d{2,3}\\s?[kK]\\b|\\d{5,}|\\d%");

  /** "About Acme", "Company: Acme". */
  private static final Pattern LABEL =
      Pattern.compile("(?i)^(?:about\\s+|(?:company(?: name)?|employer|name)\\s*[:=]\\s*)");

  /** "Acme, a maker of lamps". */
  private static final Pattern APPOSITION = Pattern.compile("^([^,]{2,}),\\s+(?:an?|the)\\s.*$");

  /** What separates the members of a list of technologies. */
  private static final Pattern LIST =
      Pattern.compile("\\s*(?:[/,&+]|\\band/or\\b|\\band\\b|\\bor\\b)\\s*");

  /** What no name begins with, but a piece of a sentence; in small letters. */
  private static final Pattern PIECE_START =
      Pattern.compile(
          "^(?:for|to|and|or|of|from|in|on|at|with|by|no|any|some|very|mostly|mainly|primarily"
              + "|like|see|go|get|feel|which|where|when|but|so|as|than|plus|including|ideally)\\s.*$");

  private static final Pattern PIECE_END =
      Pattern.compile(
          "^.*\\s(?:including|and|or|of|for|in|to|with|near|from|by|the|a|ideally|mostly|preferred"
              + "|only|possible|required|welcome|startups?|start-ups?|company)$");

  private static final Pattern STATE_BEHIND = Pattern.compile("^.*,\\s*[A-Z][A-Za-z]$");

  private CompanyPart() {}

  /**
   * The name in a part, null for a part that is none.
   *
   * @param isPlaces whether words are places
   */
  static String name(String text, Predicate<String> isPlaces) {
    String name = LABEL.matcher(text).replaceFirst("");
    Matcher apposition = APPOSITION.matcher(name);
    if (apposition.matches()) {
      name = apposition.group(1);
    }
    return isName(name) && !holdsPlaces(name, isPlaces) ? name : null;
  }

  private static boolean isName(String text) {
    long words = Stream.of(text.split(" ")).filter(word -> !word.isBlank()).count();
    return !text.isEmpty()
        && text.length() <= LONGEST
        && words <= MOST_WORDS
        && text.chars().anyMatch(Character::isLetter)
        && !HeadlineWords.NO_NAMES.contains(
            HeadlineText.split(text, Separator.COMMA).get(0).toLowerCase(Locale.ROOT))
        && !HeadlineWords.TERMS.in(text)
        && !HeadlineWords.PROSE.in(text)
        && !MONEY.matcher(text).find()
        && !listsTechnologies(text)
        && !isPiece(text, words);
  }

  private static boolean listsTechnologies(String text) {
    List<String> members = List.of(LIST.split(text.toLowerCase(Locale.ROOT)));
    return members.size() > 1 && HeadlineWords.TECHNOLOGIES.contains(members.get(0).strip());
  }

  private static boolean isPiece(String text, long words) {
    return text.endsWith("?")
        || (text.endsWith("!") && words > 2)
        || text.indexOf(')') >= 0 && text.indexOf('(') < 0
        || (words > 1
            && (PIECE_START.matcher(text).matches() || PIECE_END.matcher(text).matches()));
  }

  /**
   * Whether it begins with places that no name goes on from, or ends like a town with its state.
   */
  private static boolean holdsPlaces(String text, Predicate<String> isPlaces) {
    if (STATE_BEHIND.matcher(text).matches() || isPlaces.test(text)) {
      return true;
    }
    for (int at = 1; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean behindWord = " ,-/(&".indexOf(c) >= 0 && text.charAt(at - 1) != ' ';
      if (behindWord && isPlaces.test(text.substring(0, at))) {
        String rest = text.substring(at).strip();
        boolean goesOn = c == ' ' && Character.isUpperCase(rest.charAt(0));
        if (!goesOn) {
          return !rest.startsWith("& ") || isPlaces.test(rest.substring(2));
        }
      }
    }
    return false;
  }
}
