package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.PayPeriod;

/** Picks from the amounts of a text those that are pay, with currency and period. */
final class PayJudge {
  private static final double MILLION = 1e6;
  private static final int LABEL_REACH = 25;
  private static final int BASIS_REACH = 10;
  private static final double LEAST_BARE = 1000;

  private final PayWords words;
  private final PayCues cues;
  private final PayPeriodWords periods;
  private final BarePay bare;
  private final PayScale scale;

  PayJudge(PayWords words, PayScale scale) {
    this.words = words;
    this.scale = scale;
    cues = new PayCues(words);
    periods = new PayPeriodWords(words);
    bare = new BarePay(words, scale);
  }

  /** In the text's order. */
  List<PayCandidate> candidates(
      Reading reading, List<AmountRange> ranges, PayCurrencies currencies) {
    List<PayCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      int next = i + 1 < ranges.size() ? ranges.get(i + 1).start() : reading.text().length();
      PayCandidate candidate = candidate(reading, ranges.get(i), next, currencies);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  /**
   * The first amount that is called pay and can be none: "$12 per year"; null where there is none.
   */
  AmountRange implausible(Reading reading, List<AmountRange> ranges, PayCurrencies currencies) {
    for (int i = 0; i < ranges.size(); i++) {
      AmountRange range = ranges.get(i);
      int next = i + 1 < ranges.size() ? ranges.get(i + 1).start() : reading.text().length();
      // Millions written as such are what a company moves.
      boolean pay = range.currency() != null && !(range.scaled() && range.low() >= MILLION);
      if (pay && isImplausible(reading, range, next, currencies)) {
        return range;
      }
    }
    return null;
  }

  private boolean isImplausible(
      Reading reading, AmountRange range, int next, PayCurrencies currencies) {
    boolean head = PayPlacement.inHead(reading, range);
    String currency = currencies.of(range, head);
    Line label = PayPlacement.label(reading, range);
    if (cues.verdict(reading, range, next, label, head).compareTo(PayCues.Verdict.PAY) < 0) {
      return false;
    }
    PayPeriod said = periods.period(reading, range, next, label);
    return !scale.isPlausible(range, currency)
        || (said != null && scale.period(range, currency, said) == null);
  }

  private PayCandidate candidate(
      Reading reading, AmountRange range, int next, PayCurrencies currencies) {
    boolean head = PayPlacement.inHead(reading, range);
    String named = range.currency() == null ? named(reading, range) : null;
    String currency = named == null ? currencies.of(range, head) : named;
    if (!scale.isPlausible(range, currency)) {
      return null;
    }
    Line label = PayPlacement.label(reading, range);
    PayCues.Verdict verdict = cues.verdict(reading, range, next, label, head);
    if (verdict == PayCues.Verdict.NO || (named == null && cues.isOfThings(reading, range))) {
      return null;
    }
    PayPeriod said = periods.period(reading, range, next, label);
    boolean bareRate = range.currency() == null && range.high() < LEAST_BARE;
    if (bareRate && said == null && !cues.isLabelled(reading, range)) {
      return null;
    }
    // Pay for two weeks is in no period that facts have; the same for a year often stands beside
    // it.
    if (said != PayPeriod.YEAR && periods.isOfOther(reading, range)) {
      return null;
    }
    boolean called = verdict != PayCues.Verdict.SILENT;
    boolean shown = called || (range.currency() != null && head);
    boolean inThousands = said == null && shown && !range.rate();
    AmountRange meant = inThousands ? PayScale.inThousands(range) : range;
    PayPeriod period = period(meant, currency, said, called);
    if (period == null && called && isByBasis(reading, range, currency)) {
      period = PayPeriod.MONTH;
    }
    if (period == null || (!called && !bare.isPay(reading, range, currency, said, head))) {
      return null;
    }
    // What stands in the first line of a post is its pay, whatever is told below.
    boolean headline = !called && head;
    return new PayCandidate(meant, currency, period, headline ? PayCues.Verdict.PAY : verdict);
  }

  private PayPeriod period(AmountRange range, String currency, PayPeriod said, boolean called) {
    boolean hourly = said == null && called && scale.isHourly(range, currency);
    return hourly ? PayPeriod.HOUR : scale.period(range, currency, said);
  }

  /** Whether it is said to be gross or net, as pay for a month is: "from €3,000 gross". */
  private boolean isByBasis(Reading reading, AmountRange range, String currency) {
    return scale.isUsualMonthly(range, currency)
        && reading
            .hits()
            .in(Lexicon.PAY, Math.max(0, range.start() - BASIS_REACH), range.end() + BASIS_REACH)
            .any(hit -> words.isAny(hit, List.of("gross", "net")));
  }

  /** Whether it is PHP the language and not the peso: no label ends with it. */
  private static boolean isTechnology(Reading reading, Hit hit, int end) {
    int next = Stretch.behindBlanks(reading.text(), hit.end());
    return next < end
        && ":)".indexOf(reading.text().charAt(next)) < 0
        && !reading.hits().in(Lexicon.TECHNOLOGY, hit.start(), hit.end()).isEmpty();
  }

  /** The currency that a label names before amounts without any: "Salary (EUR): 50-60k". */
  private String named(Reading reading, AmountRange range) {
    int from = Math.max(reading.lines().sentenceStart(range.start()), range.start() - LABEL_REACH);
    HitList hits = reading.hits().in(Lexicon.PAY, from, range.start());
    for (int i = hits.size() - 1; i >= 0; i--) {
      String currency = words.currency(hits.get(i));
      if (currency != null && !isTechnology(reading, hits.get(i), range.start())) {
        return Stretch.hasDigit(reading.text(), hits.get(i).end(), range.start()) ? null : currency;
      }
    }
    return null;
  }
}
