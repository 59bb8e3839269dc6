package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.PayPeriod;

/** Picks from the amounts of a text those that are pay, with currency and period. */
final class PayJudge {
  private static final int LONGEST_LABEL = 70;
  private static final int LONGEST_BARE_LINE = 110;
  private static final int ROLE_REACH = 80;
  private static final double THOUSAND = 1000;

  private final PayCues cues;
  private final PayPeriodWords periods;
  private final PayBounds bounds;
  private final PayPlaces places;

  PayJudge(PayWords words) {
    cues = new PayCues(words);
    periods = new PayPeriodWords(words);
    bounds = new PayBounds(words);
    places = new PayPlaces(words);
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
    boolean head = inHead(reading, range);
    PayCues.Verdict verdict = cues.verdict(reading, range, next, label, head);
    if (verdict == PayCues.Verdict.NO) {
      return null;
    }
    String currency = range.currency();
    if (currency == null) {
      currency = local;
    } else if (currency.equals(PayWords.DOLLAR)) {
      currency = head ? places.dollar(reading, lineEnd(reading), dollar) : dollar;
    }
    PayPeriod said = periods.period(reading, range, next, label);
    boolean called = verdict.compareTo(PayCues.Verdict.PAY) >= 0;
    boolean shown = called || (range.currency() != null && head);
    AmountRange meant = said == null && shown ? inThousands(range) : range;
    PayPeriod period =
        said != null && PayScale.plausible(meant, currency, said)
            ? said
            : PayScale.period(meant, currency);
    if (period == null || !PayScale.plausible(meant, currency, period)) {
      return null;
    }
    if (range.currency() == null && !called && !isBareMoney(reading, range, head)) {
      return null;
    }
    if (verdict == PayCues.Verdict.SILENT) {
      if (!isBarePay(reading, range, said)) {
        return null;
      }
      // What stands in the first line of a post is its pay, whatever is told below.
      verdict = head ? PayCues.Verdict.PAY : verdict;
    }
    return new PayCandidate(meant, currency, period, verdict);
  }

  /** "$80-120" a year is in thousands. */
  private static AmountRange inThousands(AmountRange range) {
    boolean small = range.two() && range.low() >= 30 && range.high() >= 60 && range.high() <= 500;
    return small ? range.with(range.low() * THOUSAND, range.high() * THOUSAND) : range;
  }

  /** Whether an amount without a currency stands where only money stands. */
  private boolean isBareMoney(Reading reading, AmountRange range, boolean head) {
    if (range.two()) {
      return head || (isOfRole(reading, range) && opensPart(reading, range, false));
    }
    return head && range.scaled() && opensPart(reading, range, true) && endsPart(reading.text(), range.end());
  }

  /** Whether an amount of which nothing is said stands where only pay stands. */
  private boolean isBarePay(Reading reading, AmountRange range, PayPeriod said) {
    boolean head = inHead(reading, range);
    boolean opens = opensPart(reading, range, head);
    boolean ofRole = opens && isOfRole(reading, range);
    boolean shortLine = line(reading, range).length() <= LONGEST_BARE_LINE;
    if (range.two()) {
      return said != null || head || shortLine || ofRole;
    }
    return opens && (head || (shortLine && (said != null || ofRole)));
  }

  /** Whether the line names a role before the amount: "Backend developer (£50k)". */
  private static boolean isOfRole(Reading reading, AmountRange range) {
    int from = Math.max(line(reading, range).start(), range.start() - ROLE_REACH);
    return !reading.hits().in(Lexicon.ROLE, from, range.start()).isEmpty();
  }

  /** Whether it is the first of its line or of a part between bars or brackets. */
  private boolean opensPart(Reading reading, AmountRange range, boolean head) {
    String text = reading.text();
    int first = line(reading, range).core();
    int i = bounds.start(reading, range) - 1;
    while (i >= first && (Characters.isBlank(text.charAt(i)) || "*~:".indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i < first || (head ? "|,([-–—/" : "|,([-–—").indexOf(text.charAt(i)) >= 0;
  }

  /** Whether a part between bars ends there, or goes on with what comes on top. */
  private static boolean endsPart(String text, int end) {
    int i = end;
    while (i < text.length() && Characters.isBlank(text.charAt(i))) {
      i++;
    }
    return i == text.length() || "|,+)/\n".indexOf(text.charAt(i)) >= 0 || text.charAt(end - 1) == '+';
  }

  private static int lineEnd(Reading reading) {
    return reading.lines().all().get(0).end();
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
