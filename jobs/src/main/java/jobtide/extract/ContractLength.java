package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;

/** Tells a contract by how long it is to last: "Assignment length: 6+ months". */
final class ContractLength {
  /** What names of fields mean that hold how long a job lasts. */
  static final String FIELD = "length";

  /** What words behind a number mean that count time. */
  static final String SPAN = "span";

  private static final int LONGEST_NUMBER = 12;

  private ContractLength() {}

  static List<Finding> findings(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    HitList hits = reading.hits().of(Lexicon.EMPLOYMENT);
    for (Hit name : hits) {
      if (!name.is(FIELD) || !Placement.beginsItem(reading.text(), name.start())) {
        continue;
      }
      HitList near = hits.in(name.end(), name.end() + LONGEST_NUMBER);
      for (Hit span : near) {
        if (span.is(SPAN) && isNumber(reading.text(), name.end(), span.start())) {
          findings.add(reading.finding("employment", "contract", name.start(), span.end()));
          break;
        }
      }
    }
    return findings;
  }

  /** Whether a mark and behind it a number stand there, or a range of numbers. */
  private static boolean isNumber(String text, int from, int to) {
    int mark = Stretch.behindBlanks(text, from, to);
    boolean digits = false;
    for (int i = mark; i < to; i++) {
      char c = text.charAt(i);
      digits |= Characters.isDigit(c);
      if (Characters.isWord(c) && !Characters.isDigit(c)) {
        return false;
      }
    }
    return digits && mark < to && !Characters.isDigit(text.charAt(mark));
  }
}
