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
    if (most >= FEWEST_OF_FULL_TIME && most <= MOST) {
      findings.add(reading.finding("employment", "full-time", start, unit.end()));
    }
    // Who may choose from as many as a full week may work less than that.
    boolean choice = range && most >= FEWEST_OF_FULL_TIME && fewest <= MOST_OF_CHOICE;
    if (fewest >= FEWEST && (fewest <= MOST_OF_PART_TIME || choice)) {
      findings.add(reading.finding("employment", "part-time", start, unit.end()));
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
    boolean full = most >= FEWEST_OF_FULL_TIME && most <= MOST;
    if (full) {
      findings.add(reading.finding("employment", "full-time", start, last));
    }
    double mostOfPart = range && full ? MOST_OF_CHOICE : MOST_OF_PART_TIME;
    if (fewest >= FEWEST_OF_FIELD && fewest <= mostOfPart) {
      findings.add(reading.finding("employment", "part-time", start, last));
    }
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
    int end = start;
    boolean whole = true;
    while (end < text.length()) {
      boolean point =
          whole && end > start && ".,".indexOf(text.charAt(end)) >= 0 && isDigitAt(text, end + 1);
      if (!point && !Characters.isDigit(text.charAt(end))) {
        return end;
      }
      whole &= !point;
      end++;
    }
    return end;
  }

  private static boolean isDigitAt(String text, int at) {
    return at < text.length() && Characters.isDigit(text.charAt(at));
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

  /** Where the number begins that ends there, there where none does. */
  private static int startOfNumber(String text, int end) {
    int i = end;
    while (i > 0
        && (Characters.isDigit(text.charAt(i - 1))
            || (i < end && ".,".indexOf(text.charAt(i - 1)) >= 0 && isDigitBefore(text, i - 1)))) {
      i--;
    }
    return end - i > LONGEST_NUMBER || (i > 0 && Characters.isWord(text.charAt(i - 1))) ? end : i;
  }

  private static boolean isDigitBefore(String text, int i) {
    return i > 0 && Characters.isDigit(text.charAt(i - 1));
  }
}
