package jobtide.extract;

import java.util.List;
import java.util.Set;

/** Which terms stand in one enumeration, such as "Python, Go (or Java) and C++". */
final class Listing {
  private static final int WIDEST_GAP = 24;

  /** Longer enumerations are cut, so that time stays linear in the text. */
  private static final int LONGEST = 60;

  private static final Set<String> JOINS =
      Set.of("and", "or", "e", "g", "i", "eg", "ie", "etc", "like", "including", "as", "such");

  private Listing() {}

  /** Whether nothing but commas, slashes and joining words stands between two places. */
  static boolean joined(String text, int from, int to) {
    if (to - from > WIDEST_GAP || to < from) {
      return false;
    }
    int i = from;
    boolean joint = false;
    while (i < to) {
      char c = text.charAt(i);
      if (Characters.isWord(c)) {
        int end = i;
        while (end < to && Characters.isWord(text.charAt(end))) {
          end++;
        }
        if (!JOINS.contains(text.substring(i, end)) && !isVersion(text, i, end)) {
          return false;
        }
        joint |= !isVersion(text, i, end);
        i = end;
      } else if (Characters.isLineEnd(c) || c == ';' || c == '|') {
        return false;
      } else {
        joint |= ",/&+()".indexOf(c) >= 0;
        i++;
      }
    }
    return joint;
  }

  private static boolean isVersion(String text, int start, int end) {
    return text.substring(start, end)
        .chars()
        .allMatch(c -> Characters.isDigit((char) c) || c == 'x');
  }

  /** The position of the first hit of the enumeration that the hit at this position is in. */
  static int first(String text, List<Hit> hits, int index) {
    int first = index;
    while (first > 0
        && index - first < LONGEST
        && joined(text, hits.get(first - 1).end(), hits.get(first).start())) {
      first--;
    }
    return first;
  }

  /** The position of the last hit of that enumeration. */
  static int last(String text, List<Hit> hits, int index) {
    int last = index;
    while (last + 1 < hits.size()
        && last - index < LONGEST
        && joined(text, hits.get(last).end(), hits.get(last + 1).start())) {
      last++;
    }
    return last;
  }
}
