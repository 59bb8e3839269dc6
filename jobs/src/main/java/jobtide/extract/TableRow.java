package jobtide.extract;

import jobtide.model.Requirement;

/** What a cell says of the other cells of its row: "| 2 | Desired | Kafka |". */
final class TableRow {
  private static final char BAR = '|';
  private static final String MARK = "|";

  /** Longer lines are prose. */
  private static final int LONGEST = 400;

  private TableRow() {}

  /** How strongly the row asks for what one of its cells names; null where no cell says so. */
  static Requirement asked(Reading reading, int offset) {
    Line line = reading.lines().at(offset);
    if (line.length() > LONGEST
        || !Stretch.hasAny(reading.text(), line.start(), line.end(), MARK)) {
      return null;
    }
    for (Hit cue : reading.hits().in(Lexicon.DEMAND, line.start(), line.end())) {
      if (fillsCell(reading.text(), line, cue)) {
        return cue.is("required")
            ? Requirement.REQUIRED
            : cue.is("preferred") ? Requirement.PREFERRED : null;
      }
    }
    return null;
  }

  private static boolean fillsCell(String text, Line line, Hit cue) {
    int before = Stretch.beforeBlanks(text, cue.start(), line.start());
    int behind = Stretch.behindBlanks(text, cue.end(), line.end());
    boolean opens = before < line.start() || text.charAt(before) == BAR;
    boolean closes = behind >= line.end() || text.charAt(behind) == BAR;
    return opens && closes;
  }
}
