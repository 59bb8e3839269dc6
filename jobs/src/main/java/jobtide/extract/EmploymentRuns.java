package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Kinds of employment named beside each other, with what the words before and behind say. */
final class EmploymentRuns {
  /** What phrases mean that say nothing alone, only of the kinds beside them. */
  static final Set<String> HELPERS = Set.of("lead", "job", "other", "joint", ContractLength.SPAN);

  /** Full-time and part-time, as one likes. */
  static final String EITHER = "either";

  private static final int LONGEST_GAP = 4;
  private static final int LONGEST_NEGATION = 60;

  private EmploymentRuns() {}

  /**
   * Kinds of employment with nothing but marks or an "or" between.
   *
   * @param stated whether the words before say that it is the job's: "this is a"
   * @param job whether a word for a job stands behind
   * @param other whether a word behind says that it is of something else: "employees"
   */
  record Run(List<Hit> kinds, boolean stated, boolean job, boolean other) {
    int start() {
      return kinds.get(0).start();
    }

    int end() {
      return kinds.get(kinds.size() - 1).end();
    }
  }

  /** In the text's order, without those that words beside them take for something else. */
  static List<Run> of(Reading reading) {
    HitList hits = reading.hits().of(Lexicon.EMPLOYMENT);
    List<Run> runs = new ArrayList<>();
    int i = 0;
    while (i < hits.size()) {
      if (!isKind(hits.get(i)) || Placement.isFieldName(reading.text(), hits, i)) {
        i++;
        continue;
      }
      int first = i;
      List<Hit> kinds = new ArrayList<>();
      int last = i;
      while (i < hits.size() && joins(reading.text(), hits, last, i)) {
        if (isKind(hits.get(i))) {
          kinds.add(hits.get(i));
          last = i;
        }
        i++;
      }
      i = last + 1;
      add(runs, reading, hits, first, last, kinds);
    }
    return runs;
  }

  private static void add(
      List<Run> runs, Reading reading, List<Hit> hits, int first, int last, List<Hit> kinds) {
    String text = reading.text();
    int start = hits.get(first).start();
    Hit before =
        first > 0 && isNear(text, hits.get(first - 1).end(), start) ? hits.get(first - 1) : null;
    int end = hits.get(last).end();
    boolean follows = last + 1 < hits.size() && touches(text, end, hits.get(last + 1).start());
    Hit behind = follows ? hits.get(last + 1) : null;
    boolean stated = is(before, "lead", "before");
    boolean others =
        isTime(hits.get(first))
            && !hits.get(first).detail().equals("stated")
            && is(before, "other", "before")
            && touches(text, before.end(), start);
    if (stated || (!others && !isNegated(reading, start))) {
      boolean other =
          isTime(hits.get(last))
              && (is(behind, "other", "after") || is(behind, WeeklyHours.HOURS, "after"));
      runs.add(new Run(List.copyOf(kinds), stated, is(behind, "job", "after"), other));
    }
  }

  /** Whether a hit goes on with the kinds of employment before it: as another, or as an "or". */
  private static boolean joins(String text, List<Hit> hits, int last, int at) {
    Hit hit = hits.get(at);
    if (at == last) {
      return true;
    }
    boolean joint = hit.is("joint");
    int from = hits.get(at - 1).end();
    return (joint || isKind(hit)) && (isNear(text, from, hit.start()));
  }

  private static boolean isKind(Hit hit) {
    return hit.means()
        && !HELPERS.contains(hit.value())
        && !hit.is(WeeklyHours.UNIT)
        && !hit.is(WeeklyHours.HOURS)
        && !hit.is(ContractLength.FIELD);
  }

  /** Whether it says how much of the week, which is said of people and of years too. */
  private static boolean isTime(Hit hit) {
    return hit.is("full-time") || hit.is("part-time") || hit.is(EITHER);
  }

  private static boolean is(Hit hit, String value, String says) {
    if (hit == null || !hit.is(value)) {
      return false;
    }
    String stands = hit.detail();
    return stands.equals(says) || stands.equals("any");
  }

  private static boolean isNegated(Reading reading, int start) {
    int from = Math.max(reading.lines().sentenceStart(start), start - LONGEST_NEGATION);
    for (Hit cue : reading.hits().in(Lexicon.DEMAND, from, start)) {
      if (cue.is("negation") && touches(reading.text(), cue.end(), start)) {
        return true;
      }
    }
    return false;
  }

  /** Whether only marks, blanks and no line break stand between. */
  private static boolean isNear(String text, int from, int to) {
    if (to - from > LONGEST_GAP) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Characters.isWord(text.charAt(i)) || Characters.isLineEnd(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean touches(String text, int from, int to) {
    return to - from == 1 && Characters.isSeparator(text.charAt(from));
  }
}
