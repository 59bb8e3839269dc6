package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Requirement;

/** What a cell says of the other cells of its row: "| 2 | Desired | Kafka |". */
final class TableRow {
  private static final char BAR = '|';

  /** Longer lines are prose. */
  private static final int LONGEST = 400;

  private TableRow() {}

  /** How strongly the row asks for what one of its cells names; null where no cell says so. */
  static Requirement asked(Reading reading, int offset) {
    List<Hit> cells = cells(reading, Lexicon.DEMAND, offset);
    if (cells.isEmpty()) {
      return null;
    }
    Hit first = cells.get(0);
    return first.is("required")
        ? Requirement.REQUIRED
        : first.is("preferred") ? Requirement.PREFERRED : null;
  }

  /** The terms of a lexicon that are all of a cell in the row at an offset. */
  static List<Hit> cells(Reading reading, Lexicon lexicon, int offset) {
    Line line = reading.lines().at(offset);
    String text = reading.text();
    if (line.length() > LONGEST || Stretch.find(text, BAR, line.start(), line.end()) < 0) {
      return List.of();
    }
    List<Hit> cells = new ArrayList<>();
    for (Hit hit : reading.hits().in(lexicon, line.start(), line.end())) {
      if (fillsCell(text, line, hit)) {
        cells.add(hit);
      }
    }
    return cells;
  }

  private static boolean fillsCell(String text, Line line, Hit hit) {
    int before = Stretch.beforeBlanks(text, hit.start(), line.start());
    int behind = Stretch.behindBlanks(text, hit.end(), line.end());
    boolean opens = before < line.start() || text.charAt(before) == BAR;
    boolean closes = behind >= line.end() || text.charAt(behind) == BAR;
    return opens && closes;
  }
}
