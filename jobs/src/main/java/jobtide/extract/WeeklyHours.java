package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;

/** Tells full-time from part-time where a posting states hours: "37.5 hours per week". */
final class WeeklyHours {
  /**
   * What phrases mean that stand behind a number of hours, say before it how exact it is, or name
   * the field that holds it.
   */
  static final String UNIT = "week";

  /** What a word means that counts the hours of a week where a range stands before it. */
  static final String HOURS = "hours";

  private static final double FEWEST = 8;

  /** Less behind a colon is a time of the day: "Hours: 9 to 5". */
  private static final double FEWEST_OF_FIELD = 15;

  private static final double MOST_OF_PART_TIME = 30;
  private static final double MOST_OF_CHOICE = 32;
  private static final double FEWEST_OF_FULL_TIME = 35;
  private static final double MOST = 45;
  private static final int LONGEST_LEAD = 24;
  private static final String OR = " or ";
  private static final int LONGEST_NUMBER = 5;

  private WeeklyHours() {}

  /** A range may span both. */
  static List<Finding> findings(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    for (Hit unit : reading.hits().of(Lexicon.EMPLOYMENT)) {
      if (unit.is(HOURS)) {
        add(findings, reading, unit);
      }
      if (!unit.is(UNIT) || unit.detail().equals("before")) {
        continue;
      }
      addField(findings, reading, unit);
      if (unit.detail().equals("after")) {
        add(findings, reading, unit);
      }
    }
    return findings;
  }

  private static void add(List<Finding> findings, Reading reading, Hit unit) {
    String text = reading.text();
    int end = beforeMarks(text, unit.start(), "-\u2010\u2011+");
    int start = startOfNumber(text, end);
    if (start == end || !isOfJob(reading, unit)) {
      return;
    }
    double most = number(text, start, end);
    double fewest = most;
    int lowEnd = beforeJoint(text, start);
    int lowStart = startOfNumber(text, lowEnd);
    boolean range = lowStart < lowEnd && lowEnd < Stretch.beforeBlanks(text, start) + 1;
    if (range) {
      fewest = number(text, lowStart, lowEnd);
      start = lowStart;
    }
    if (unit.is(HOURS) && !(range && fewest >= FEWEST_OF_FIELD && most <= MOST)) {
      return;
    }
    if (!Placement.beginsItem(text, start) && !isLed(reading, start)) {
      return;
    }
    for (String time : times(fewest, most, FEWEST)) {
      findings.add(reading.finding("employment", time, start, unit.end()));
    }
  }

  /** Where the number ends from which a range goes to the one that starts there. */
  private static int beforeJoint(String text, int start) {
    int or = start - OR.length();
    return text.startsWith(OR, or) ? or : beforeMarks(text, start, "-\u2013");
  }

  /** A field of a board, and behind it the number: "Hours per week: 37.5". */
  private static void addField(List<Finding> findings, Reading reading, Hit name) {
    String text = reading.text();
    int colon = Stretch.behindBlanks(text, name.end() - 1);
    colon = text.charAt(colon) == ':' ? colon : Stretch.behindBlanks(text, name.end());
    int start = behindBreak(text, Math.min(colon + 1, text.length()));
    if (colon >= text.length()
        || text.charAt(colon) != ':'
        || !Placement.beginsItem(text, name.start())) {
      return;
    }
    int end = endOfNumber(text, start);
    int dash = Stretch.behindBlanks(text, end);
    boolean range = dash < text.length() && "-\u2013".indexOf(text.charAt(dash)) >= 0;
    int from = range ? Stretch.behindBlanks(text, dash + 1) : start;
    int last = range ? endOfNumber(text, from) : end;
    int next = Stretch.behindBlanks(text, last);
    boolean other =
        next < text.length()
            && (":-\u2013%".indexOf(text.charAt(next)) >= 0
                || (next == last && Characters.isWord(text.charAt(next))));
    boolean numbers = isNumber(start, end) && isNumber(from, last);
    if (!numbers || other) {
      return;
    }
    double fewest = number(text, start, end);
    double most = number(text, from, last);
    if (range && (fewest >= most || fewest < FEWEST_OF_FIELD || most > MOST)) {
      return;
    }
    for (String time : times(fewest, most, FEWEST_OF_FIELD)) {
      findings.add(reading.finding("employment", time, start, last));
    }
  }

  /**
   * What so many hours are: full-time, part-time or both. Who may choose from as many as a full
   * week may work less than that.
   *
   * @param least so few are none of a week
   */
  private static List<String> times(double fewest, double most, double least) {
    boolean full = most >= FEWEST_OF_FULL_TIME && most <= MOST;
    boolean choice = full && fewest < most;
    boolean part = fewest >= least && fewest <= (choice ? MOST_OF_CHOICE : MOST_OF_PART_TIME);
    List<String> times = new ArrayList<>();
    if (full) {
      times.add("full-time");
    }
    if (part) {
      times.add("part-time");
    }
    return times;
  }

  /** Behind blanks and a line break among them, if any. */
  private static int behindBreak(String text, int from) {
    int i = Stretch.behindBlanks(text, from);
    boolean breaks = i < text.length() && Characters.isLineEnd(text.charAt(i));
    return breaks ? Stretch.behindBlanks(text, i + 1) : i;
  }

  private static boolean isNumber(int from, int to) {
    return from < to && to - from <= LONGEST_NUMBER;
  }

  private static double number(String text, int from, int to) {
    return Double.parseDouble(text.substring(from, to).replace(',', '.'));
  }

  /** Where the number ends that starts there, which has one point or comma at most. */
  private static int endOfNumber(String text, int start) {
    int end = WrittenNumber.digitsEnd(text, start);
    return end > start && isPoint(text, end) ? WrittenNumber.digitsEnd(text, end + 1) : end;
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Characters.isDigit(text.charAt(at));
  }

  /** Whether it is all that an item says, and not a part of the work or a law's. */
  private static boolean isOfJob(Reading reading, Hit unit) {
    SectionKind section = reading.sections().at(unit.start());
    return section != SectionKind.LEGAL && Placement.endsItem(reading.text(), unit.end());
  }

  /** Whether words before a number only say how exact it is: "around 20 hours". */
  private static boolean isLed(Reading reading, int start) {
    int end = Stretch.beforeBlanks(reading.text(), start) + 1;
    return reading
        .hits()
        .in(Lexicon.EMPLOYMENT, start - LONGEST_LEAD, start)
        .any(cue -> cue.is(UNIT) && cue.end() == end);
  }

  private static int beforeMarks(String text, int end, String marks) {
    int i = end;
    while (i > 0
        && (Characters.isBlank(text.charAt(i - 1)) || marks.indexOf(text.charAt(i - 1)) >= 0)) {
      i--;
    }
    return i;
  }

  /** Where the number begins that ends there, there where none does: "2.5" but not "1.2.5". */
  private static int startOfNumber(String text, int end) {
    int start = beforeDigits(text, end);
    if (start < end && isPoint(text, start - 1)) {
      start = beforeDigits(text, start - 1);
    }
    boolean goesOn =
        start > 0 && (Characters.isWord(text.charAt(start - 1)) || isPoint(text, start - 1));
    return goesOn || end - start > LONGEST_NUMBER ? end : start;
  }

  private static int beforeDigits(String text, int end) {
    int start = end;
    while (isDigit(text, start - 1)) {
      start--;
    }
    return start;
  }

  /** Whether a point or comma of a number stands there. */
  private static boolean isPoint(String text, int at) {
    return isDigit(text, at - 1) && isDigit(text, at + 1) && ".,".indexOf(text.charAt(at)) >= 0;
  }
}
