package jobtide.extract;

import java.util.List;
import java.util.Set;

/** Which degree the words beside it speak of. */
final class DegreeCues {
  /** What names of degrees mean; the other phrases speak of them. */
  static final Set<String> DEGREES = Set.of("degree", "short");

  /** What is looked for in all texts; the rest only where one of these stands. */
  static final Set<String> EARLY = Set.of("degree", "short", "none", "school", "instead");

  private static final int NEIGHBOUR_REACH = 8;
  private static final int CUE_REACH = 200;

  private DegreeCues() {}

  /** Whether a cue speaks of this degree, and not of another or of something else beside it. */
  static boolean binds(Reading reading, List<Hit> hits, int index, Hit cue) {
    Hit hit = hits.get(index);
    String stands = cue.detail();
    boolean behind = cue.start() >= hit.end();
    if (stands.equals("before") ? behind : stands.equals("after") && !behind) {
      return false;
    }
    int from = behind ? hit.end() : cue.end();
    int to = behind ? cue.start() : hit.start();
    if (to - from > CUE_REACH || otherDegreeBetween(reading, from, to)) {
      return false;
    }
    return !behind || (speaksOfDegree(reading, from, to) && !isOfField(reading, hit, cue));
  }

  /** Whether it is a field that is preferred: "degree (Physics preferred)", "ideally Physics". */
  private static boolean isOfField(Reading reading, Hit degree, Hit cue) {
    HitList fields = reading.hits().of(Lexicon.FIELD_OF_STUDY);
    if (!cue.is("preferred") || !fields.in(cue.end(), cue.end() + 2).isEmpty()) {
      return cue.is("preferred");
    }
    String text = reading.text();
    int mark = Stretch.behindBlanks(text, degree.end(), cue.start());
    return mark < cue.start()
        && (text.charAt(mark) == '(' || text.charAt(mark) == ',')
        && !Stretch.hasAny(text, mark, cue.start(), ")")
        && !fields.in(mark, cue.start()).isEmpty()
        && reading.hits().in(Lexicon.DEGREE, mark, cue.start()).none(hit -> hit.is("ground"));
  }

  /** Another degree between, unless it is only another name in one list: "BS or MS preferred". */
  private static boolean otherDegreeBetween(Reading reading, int from, int to) {
    int end = from;
    for (Hit other : reading.hits().in(Lexicon.DEGREE, from, to)) {
      if (isDegreeKind(other)) {
        if (!isListed(reading, end, other.start())) {
          return true;
        }
        end = other.end();
      } else if (other.is("required")) {
        return true;
      }
    }
    return false;
  }

  /** Whether another degree stands in the bracket that a cue stands in. */
  static boolean isOfOtherDegree(Reading reading, int from, int to) {
    String between = reading.text().substring(from, to);
    int bracket = between.lastIndexOf('(');
    if (bracket < 0 || between.indexOf(')', bracket) >= 0) {
      return false;
    }
    return reading.hits().in(Lexicon.DEGREE, from + bracket, to).any(DegreeCues::isDegreeKind);
  }

  /** Whether two degrees are joined as in "BS/MS", "BS or MS". */
  static boolean isListed(Reading reading, int from, int to) {
    if (to < from || to - from > NEIGHBOUR_REACH) {
      return false;
    }
    String between = reading.text().substring(from, to);
    return between.indexOf('(') < 0
        && (between.isBlank()
            || between.indexOf('/') >= 0
            || DegreeAlternatives.lastOr(reading, from, to) >= 0);
  }

  /** Whether what stands last before a cue is still the degree: no other noun in between. */
  private static boolean speaksOfDegree(Reading reading, int from, int to) {
    String text = reading.text();
    int mark = to;
    while (mark > from && ",;(".indexOf(text.charAt(mark - 1)) < 0) {
      mark--;
    }
    if (mark == from) {
      return true;
    }
    if (text.charAt(mark - 1) == ';') {
      return false;
    }
    boolean words = false;
    for (int i = mark; i < to; i++) {
      words |= Characters.isWord(text.charAt(i));
    }
    return !words
        || !reading.hits().in(Lexicon.FIELD_OF_STUDY, mark, to).isEmpty()
        || reading.hits().in(Lexicon.DEGREE, mark, to).any(hit -> hit.is("like"));
  }

  /** Whether a cell of its row in a table says so: "| Preferred | BS in Physics |". */
  static boolean isWishInTable(Reading reading, Hit degree) {
    return TableRow.cells(reading, Lexicon.DEGREE, degree.start()).stream()
        .anyMatch(cell -> cell.is("preferred"));
  }

  static boolean isDegreeKind(Hit hit) {
    return DEGREES.contains(hit.value());
  }
}
