package jobtide.extract;

import java.util.List;
import jobtide.model.Finding;

/**
 * The years of a table of skills, as solicitations of agencies have it: "8 | Required | Experience
 * with" below a row that names its columns, or "Experience with | Required | 8 | Years".
 */
final class YearsTable {
  private static final String REQUIRED = "required";
  private static final String MARKS = "|,-–+\n";
  private static final int MOST_DIGITS = 2;

  private final Reading reading;
  private final String text;
  private Shown<Integer> most = Shown.nothing();

  private YearsTable(Reading reading) {
    this.reading = reading;
    text = reading.text();
  }

  /** The most that a row asks, for each is of one skill; null where there is no such table. */
  static Shown<Integer> asked(Reading reading) {
    HitList times = reading.hits().of(Lexicon.TIME);
    if (times.none(cue -> cue.is("years"))) {
      return Shown.nothing();
    }
    YearsTable table = new YearsTable(reading);
    table.readFirstCells();
    table.readLastCells();
    return table.most;
  }

  private void readFirstCells() {
    boolean titled = false;
    for (Line line : reading.lines().all()) {
      int end = WrittenNumber.digitsEnd(text, line.core());
      int cell = behindMarks(end);
      if (titled && end - line.core() <= MOST_DIGITS && isRequired(cell)) {
        keep(line.core(), end, cell + REQUIRED.length());
      }
      titled =
          titled
              || reading
                  .hits()
                  .in(Lexicon.TIME, line.start(), line.end())
                  .any(cue -> cue.is("years"));
    }
  }

  private void readLastCells() {
    for (Hit years : reading.hits().of(Lexicon.TIME)) {
      if (!years.is("years")) {
        continue;
      }
      int end = beforeMarks(years.start());
      int start = end;
      while (start > 0 && Characters.isDigit(text.charAt(start - 1))) {
        start--;
      }
      int cell = beforeMarks(start) - REQUIRED.length();
      // Below the heading of a list, years stand in one line with their number.
      boolean heading = hasBreak(beforeMarks(start), start) && !hasBreak(end, years.start());
      if (end - start <= MOST_DIGITS && !heading && isRequired(cell)) {
        keep(start, end, years.end());
      }
    }
  }

  private boolean hasBreak(int from, int to) {
    return Stretch.hasAny(text, from, to, "\n");
  }

  private void keep(int number, int numberEnd, int end) {
    int years = numberEnd == number ? 0 : Integer.parseInt(text, number, numberEnd, 10);
    if (years > 0
        && years <= YearsExtractor.MOST
        && (most.value() == null || most.value() < years)) {
      Finding shown = reading.finding("min_years", String.valueOf(years), number, end);
      most = new Shown<>(years, List.of(shown));
    }
  }

  private int behindMarks(int from) {
    int i = from;
    while (i < text.length() && isMark(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int beforeMarks(int from) {
    int i = from;
    while (i > 0 && isMark(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Whether a cell ends there: of a flattened table, also the end of a line. */
  private static boolean isMark(char c) {
    return Characters.isBlank(c) || MARKS.indexOf(c) >= 0;
  }

  private boolean isRequired(int at) {
    int end = at + REQUIRED.length();
    return at >= 0
        && text.regionMatches(true, at, REQUIRED, 0, REQUIRED.length())
        && (end == text.length() || !Characters.isLetter(text.charAt(end)));
  }
}
