package jobtide.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What else may stand in the line of a heading: more headings, or a remark on what it heads. */
final class HeadingLine {
  private static final String DASHES = "-\u2013\u2014";
  private static final String FOR = "for ";

  /** What may part the headings of one line. */
  static final String MARKS = ",/&+(:|-\u2013\u2014";

  private static final Set<String> JOINS = Set.of("and", "or", "but");

  /** How much of a line of several headings, as parts of what they make up, may be other words. */
  private static final int OTHER_WORDS = 3;

  private HeadingLine() {}

  /**
   * Where the run of headings ends that begins with one: "Skills & experience (required)".
   *
   * @param akin whether another says the same of the part
   */
  static int runEnd(String text, List<Hit> found, Hit first, Predicate<Hit> akin) {
    int end = first.end();
    for (Hit hit : found) {
      if (hit.start() >= end && akin.test(hit) && joins(text, end, hit.start())) {
        end = hit.end();
      }
    }
    return end;
  }

  private static boolean joins(String text, int from, int to) {
    int i = from;
    while (i < to) {
      int word = i;
      while (word < to && Characters.isWord(text.charAt(word))) {
        word++;
      }
      if (word > i && !JOINS.contains(text.substring(i, word).toLowerCase(Locale.ROOT))) {
        return false;
      }
      if (word == i && !Characters.isBlank(text.charAt(i)) && MARKS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
      i = Math.max(word, i + 1);
    }
    return true;
  }

  /** Whether an enumeration is one of headings: "Knowledge, Skills and Abilities". */
  static boolean enumerates(String text, Line line, List<Hit> found) {
    if (found.isEmpty() || found.get(0).start() > line.core()) {
      return false;
    }
    int next = 0;
    int other = 0;
    for (int i = line.core(); i < line.coreEnd(); i++) {
      if (next < found.size() && found.get(next).start() == i) {
        i = found.get(next++).end() - 1;
      } else if (Characters.isWord(text.charAt(i))) {
        other++;
      }
    }
    return other * OTHER_WORDS <= line.length();
  }

  /**
   * Whether the rest of a line only remarks on what its heading heads: "Must have (please read)",
   * "Requirements - Senior Engineer", "Qualifications for all grades".
   */
  static boolean isRemark(String text, Line line, int end) {
    int i = Stretch.behindBlanks(text, end, line.coreEnd());
    if (i >= line.coreEnd()) {
      return false;
    }
    if (text.charAt(i) == '(') {
      return text.charAt(line.coreEnd() - 1) == ')';
    }
    return (text.startsWith(FOR, i) || isDash(text, i, line.coreEnd()))
        && !Stretch.hasAny(text, i, line.coreEnd(), ".,;:0123456789");
  }

  /** Whether a dash between blanks, or at the end, parts a heading from what follows. */
  static boolean isDash(String text, int at, int end) {
    return at < end
        && DASHES.indexOf(text.charAt(at)) >= 0
        && Characters.isBlank(text.charAt(at - 1))
        && at + 1 < end
        && Characters.isBlank(text.charAt(at + 1));
  }
}
