package jobtide.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which terms of an enumeration stand for each other: those that an "or" joins and no "and". */
final class OneOf {
  private OneOf() {}

  /**
   * The groups of alternatives.
   *
   * @param hits in the text's order
   * @return positions in the vocabulary, at least two a group
   */
  static List<List<Integer>> groups(String text, List<Hit> hits) {
    List<List<Integer>> groups = new ArrayList<>();
    int at = 0;
    while (at < hits.size()) {
      int last = Listing.last(text, hits, at);
      if (isChoice(text, hits.get(at).end(), hits.get(last).start())) {
        Set<Integer> group = new LinkedHashSet<>();
        hits.subList(at, last + 1).forEach(hit -> group.add(hit.term().index()));
        if (group.size() > 1) {
          groups.add(List.copyOf(group));
        }
      }
      at = last + 1;
    }
    return groups;
  }

  private static boolean isChoice(String text, int from, int to) {
    boolean or = false;
    int i = from;
    while (i < to) {
      int start = i;
      i = Stretch.wordEnd(text, start, to);
      if (i == start) {
        i++;
      } else if (text.regionMatches(true, start, "or", 0, i - start) && i - start == 2) {
        or = true;
      } else if (text.regionMatches(true, start, "and", 0, i - start) && i - start == 3) {
        return false;
      }
    }
    return or;
  }
}
