package jobtide.extract;

import java.util.List;

/** Where on its line and in its text an amount stands. */
final class PayPlacement {
  private static final int LONGEST_LABEL = 70;
  private static final int LONGEST_HEAD = 300;
  private static final int ROLE_REACH = 80;

  private final PayBounds bounds;

  PayPlacement(PayWords words) {
    bounds = new PayBounds(words);
  }

  /** Whether it stands in the first line, which in a forum's post names what is offered. */
  static boolean inHead(Reading reading, AmountRange range) {
    return range.start() < headEnd(reading);
  }

  /** Where the first line ends, or how far it is read. */
  static int headEnd(Reading reading) {
    List<Line> lines = reading.lines().all();
    return lines.isEmpty() ? 0 : Math.min(lines.get(0).end(), lines.get(0).start() + LONGEST_HEAD);
  }

  static Line line(Reading reading, AmountRange range) {
    List<Line> lines = reading.lines().all();
    return lines.get(Math.min(reading.lines().indexAt(range.start()), lines.size() - 1));
  }

  /**
   * The line above, where it is short or ends with a colon; null where it is neither, or has its
   * own value: "Salary: competitive".
   */
  static Line label(Reading reading, AmountRange range) {
    int at = reading.lines().indexAt(range.start());
    if (at == 0) {
      return null;
    }
    Line above = reading.lines().all().get(at - 1);
    boolean colon = above.coreEnd() < above.end() && reading.text().charAt(above.coreEnd()) == ':';
    boolean heading = above.length() <= LONGEST_LABEL && !hasValue(reading.text(), above);
    return colon || heading ? above : null;
  }

  private static boolean hasValue(String text, Line line) {
    for (int i = line.core(); i < line.coreEnd() - 1; i++) {
      if (text.charAt(i) == ':' && Characters.isBlank(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the line names a role before the amount: "Backend developer (£50k)". */
  static boolean isOfRole(Reading reading, AmountRange range) {
    int from = Math.max(line(reading, range).start(), range.start() - ROLE_REACH);
    return !reading.hits().in(Lexicon.ROLE, from, range.start()).isEmpty();
  }

  /** Whether nothing but a blank stands between a role and it: "Store manager £32k". */
  static boolean followsRole(Reading reading, AmountRange range) {
    int end = Stretch.beforeBlanks(reading.text(), range.start()) + 1;
    int from = Math.max(0, range.start() - ROLE_REACH);
    return reading.hits().in(Lexicon.ROLE, from, range.start()).any(role -> role.end() == end);
  }

  /** Whether it is the first of its line or of a part between bars, commas or brackets. */
  boolean opensPart(Reading reading, AmountRange range) {
    String text = reading.text();
    int first = line(reading, range).core();
    int i = bounds.start(reading, range) - 1;
    while (i >= first
        && (Characters.isBlank(text.charAt(i)) || "*~:".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    String openers = inHead(reading, range) ? ",([-–—/@" : ",([-–—";
    return i < first || (Placement.BARS + openers).indexOf(text.charAt(i)) >= 0;
  }

  /** Whether it is the first of its line or sentence, but for marks. */
  boolean opensSentence(Reading reading, AmountRange range) {
    String text = reading.text();
    int first = reading.lines().sentenceStart(range.start());
    int i = bounds.start(reading, range) - 1;
    while (i >= first && !Characters.isWord(text.charAt(i))) {
      i--;
    }
    return i < first;
  }

  /** Whether a part between bars ends with it, or goes on with what comes on top. */
  static boolean endsPart(String text, AmountRange range) {
    int i = Stretch.behindBlanks(text, range.end());
    return i == text.length()
        || (Placement.BARS + ",+)/\n").indexOf(text.charAt(i)) >= 0
        || range.plus();
  }
}
