package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.PayPeriod;

/** Picks from the amounts of a text those that are pay, with currency and period. */
final class PayJudge {
  private static final int LONGEST_LABEL = 70;
  private static final int LONGEST_BARE_LINE = 110;
  private static final double THOUSAND = 1000;

  private final PayCues cues;
  private final PayPeriodWords periods;
  private final PayBounds bounds;

  PayJudge(PayWords words) {
    cues = new PayCues(words);
    periods = new PayPeriodWords(words);
    bounds = new PayBounds(words);
  }

  /**
   * In the text's order.
   *
   * @param dollar the currency that a plain dollar sign stands for
   * @param local the currency of amounts without any
   */
  List<PayCandidate> candidates(
      Reading reading, List<AmountRange> ranges, String dollar, String local) {
    List<PayCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      int next = i + 1 < ranges.size() ? ranges.get(i + 1).start() : reading.text().length();
      PayCandidate candidate = candidate(reading, ranges.get(i), next, dollar, local);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private PayCandidate candidate(
      Reading reading, AmountRange range, int next, String dollar, String local) {
    Line label = label(reading, range);
    PayCues.Verdict verdict = cues.verdict(reading, range, next, label);
    if (verdict == PayCues.Verdict.NO) {
      return null;
    }
    String currency = range.currency();
    if (currency == null) {
      currency = local;
    } else if (currency.equals(PayWords.DOLLAR)) {
      currency = dollar;
    }
    PayPeriod said = periods.period(reading, range, next, label);
    boolean called = verdict.compareTo(PayCues.Verdict.PAY) >= 0;
    boolean shown = called || (range.currency() != null && inHead(reading, range));
    AmountRange meant = said == null && shown ? inThousands(range) : range;
    PayPeriod period =
        said != null && PayScale.plausible(meant, currency, said)
            ? said
            : PayScale.period(meant, currency);
    if (period == null || !PayScale.plausible(meant, currency, period)) {
      return null;
    }
    if (range.currency() == null && !called && !(range.two() && inHead(reading, range))) {
      return null;
    }
    if (verdict == PayCues.Verdict.SILENT) {
      if (!isBarePay(reading, range, said)) {
        return null;
      }
      // What stands in the first line of a post is its pay, whatever is told below.
      verdict = inHead(reading, range) ? PayCues.Verdict.PAY : verdict;
    }
    return new PayCandidate(meant, currency, period, verdict);
  }

  /** "$80-120" a year is in thousands. */
  private static AmountRange inThousands(AmountRange range) {
    boolean small = range.two() && range.low() >= 30 && range.high() >= 60 && range.high() <= 500;
    return !small
        ? range
        : new AmountRange(
            range.start(),
            range.end(),
            range.low() * THOUSAND,
            range.high() * THOUSAND,
            range.currency(),
            true,
            range.plus());
  }

  /** Whether an amount of which nothing is said stands where only pay stands. */
  private boolean isBarePay(Reading reading, AmountRange range, PayPeriod said) {
    Line line = line(reading, range);
    boolean head = inHead(reading, range);
    boolean shortLine = line.length() <= LONGEST_BARE_LINE;
    if (range.two()) {
      return said != null || head || shortLine;
    }
    int start = bounds.start(reading, range);
    return (head || (shortLine && said != null)) && opensPart(reading.text(), line, start);
  }

  /** Whether it is the first of its line or of a part between bars. */
  private static boolean opensPart(String text, Line line, int start) {
    int i = start - 1;
    while (i >= line.start() && (Characters.isBlank(text.charAt(i)) || "(*~:-".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i < line.core() || text.charAt(i) == '|' || text.charAt(i) == ',';
  }

  private static boolean inHead(Reading reading, AmountRange range) {
    List<Line> lines = reading.lines().all();
    return !lines.isEmpty() && range.start() < lines.get(0).end();
  }

  private static Line line(Reading reading, AmountRange range) {
    List<Line> lines = reading.lines().all();
    return lines.get(Math.min(reading.lines().indexAt(range.start()), lines.size() - 1));
  }

  /** The line above, where it is short or ends with a colon. */
  private static Line label(Reading reading, AmountRange range) {
    int at = reading.lines().indexAt(range.start());
    if (at == 0) {
      return null;
    }
    Line above = reading.lines().all().get(at - 1);
    boolean colon =
        above.coreEnd() < above.end() && reading.text().charAt(above.coreEnd()) == ':';
    return colon || above.length() <= LONGEST_LABEL ? above : null;
  }
}
