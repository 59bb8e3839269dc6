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

  /** Words that an item of an enumeration in running text may follow, and may precede. */
  private static final Set<String> LEADERS =
      Set.of(
          "and",
          "or",
          "with",
          "in",
          "is",
          "are",
          "using",
          "use",
          "of",
          "like",
          "as",
          "including",
          "plus",
          "on",
          "e.g",
          "eg",
          "some",
          "either",
          "both",
          "know");

  private static final Set<String> FOLLOWERS =
      Set.of(
          "and",
          "or",
          "experience",
          "skills",
          "knowledge",
          "programming",
          "developer",
          "developers",
          "engineer",
          "engineers",
          "dev",
          "devs",
          "background",
          "is",
          "for",
          "on",
          "as",
          "stack",
          "app",
          "apps",
          "api",
          "apis",
          "backend",
          "frontend");

  private Listing() {}

  /** Whether a term is an item of its own, not one word among others that make up an item. */
  static boolean isItem(String text, Hit hit) {
    return opensItem(text, Stretch.beforeBlanks(text, hit.start()))
        && endsItem(text, Stretch.behindBlanks(text, hit.end()));
  }

  private static boolean opensItem(String text, int last) {
    if (last < 0 || !Characters.isWord(text.charAt(last))) {
      return last < 0 || text.charAt(last) != ')';
    }
    int start = last;
    while (start > 0 && Characters.isWord(text.charAt(start - 1))) {
      start--;
    }
    return LEADERS.contains(text.substring(start, last + 1));
  }

  private static boolean endsItem(String text, int first) {
    if (first == text.length() || !Characters.isWord(text.charAt(first))) {
      return first == text.length() || text.charAt(first) != '(';
    }
    int end = Stretch.wordEnd(text, first, text.length());
    return FOLLOWERS.contains(text.substring(first, end));
  }

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
        int end = Stretch.wordEnd(text, i, to);
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
    for (int i = start; i < end; i++) {
      if (!Characters.isDigit(text.charAt(i)) && text.charAt(i) != 'x') {
        return false;
      }
    }
    return true;
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
