package jobtide.extract;

import java.util.List;
import java.util.Set;

/** Which degree the words beside it speak of. */
final class DegreeCues {
  /** What names of degrees mean; the other phrases speak of them. */
  static final Set<String> DEGREES = Set.of("degree", "short");

  private static final int NEIGHBOUR_REACH = 8;
  private static final int CUE_REACH = 200;
  private static final int SUBJECT_REACH = 30;
  private static final int FIELD_REACH = 40;

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
    return !behind || speaksOfDegree(reading, from, to);
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
        && (between.isBlank() || between.indexOf('/') >= 0 || lastOr(reading, from, to) >= 0);
  }

  /** Where the last "or" between two places ends, -1 where there is none. */
  static int lastOr(Reading reading, int from, int to) {
    int last = -1;
    for (Hit hit : reading.hits().in(Lexicon.DEGREE, from, to)) {
      last = hit.is("or") ? hit.end() : last;
    }
    return last;
  }

  /**
   * Whether an "or" leads to something else than a degree: to experience, a portfolio, "5+ years",
   * behind any words that only say of what kind. An "or" between two such words does not.
   */
  static boolean leadsElsewhere(Reading reading, List<Hit> hits, int or) {
    String text = reading.text();
    int start = hits.get(or).start();
    if (start >= 2 && Characters.isDigit(text.charAt(start - 2))) {
      return false;
    }
    if (or > 0 && isQualityBefore(reading, hits.get(or - 1), start)) {
      return false;
    }
    int end = hits.get(or).end();
    for (int i = or + 1; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (!onlyNumbers(text, end, hit.start())) {
        return false;
      }
      switch (hit.value()) {
        case "quality" -> end = hit.end();
        case "like" -> {
          return !isLikeDegree(text, hits, i);
        }
        default -> {
          return hit.is("ground");
        }
      }
    }
    return false;
  }

  /** Whether a word for a kind of experience, and no field of study, stands right before. */
  private static boolean isQualityBefore(Reading reading, Hit hit, int start) {
    return hit.is("quality")
        && start - hit.end() <= 1
        && reading
            .hits()
            .in(Lexicon.FIELD_OF_STUDY, hit.start() - FIELD_REACH, start)
            .none(field -> field.end() >= hit.end());
  }

  /** Whether "equivalent" speaks of a degree or a field, as in "or an equivalent discipline". */
  private static boolean isLikeDegree(String text, List<Hit> hits, int index) {
    int end = hits.get(index).end();
    for (int i = index + 1; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.start() - end > SUBJECT_REACH || !ModeCues.binds(text, end, hit.start())) {
        return false;
      }
      if (hit.is("ground")) {
        return false;
      }
      if (isDegreeKind(hit) || hit.is("subject")) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlyNumbers(String text, int from, int to) {
    if (to - from > NEIGHBOUR_REACH) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Characters.isDigit(c) && !Characters.isSeparator(c) && c != '+') {
        return false;
      }
    }
    return true;
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
    return !words || !reading.hits().in(Lexicon.FIELD_OF_STUDY, mark, to).isEmpty();
  }

  static boolean isDegreeKind(Hit hit) {
    return DEGREES.contains(hit.value());
  }
}
