package jobtide.extract;

import jobtide.model.PayPeriod;

/** Whether an amount that no word calls pay stands where only pay stands. */
final class BarePay {
  /** How far from an amount a job's terms are named: "permanent, full time, £45,000". */
  private static final int TERMS_REACH = 60;

  /** How much of a sentence is looked through for money that is not pay. */
  private static final int SENTENCE_REACH = 160;

  private final PayPlacement placement;
  private final PayWords words;
  private final PayScale scale;

  BarePay(PayWords words, PayScale scale) {
    placement = new PayPlacement(words);
    this.words = words;
    this.scale = scale;
  }

  /**
   * Whether it is pay.
   *
   * @param said the time that it is said to be for, null where none is
   * @param head whether it stands in the first line, which in a forum's post names what is offered
   */
  boolean isPay(Reading reading, AmountRange range, String currency, PayPeriod said, boolean head) {
    boolean opens = placement.opensPart(reading, range);
    boolean ofRole = opens && PayPlacement.isOfRole(reading, range);
    boolean shortLine = PayPlacement.line(reading, range).isShort();
    if (range.two()) {
      boolean apart = range.currency() != null && (said != null || shortLine);
      boolean ofHead = head && (opens || range.currency() != null || !range.rate());
      return ofHead || ofRole || apart || isAmongTerms(reading, range, currency, said);
    }
    if (range.currency() == null) {
      boolean whole = range.rate() || PayPlacement.endsPart(reading.text(), range);
      return head && opens && whole && (range.scaled() || (range.rate() && said != null));
    }
    if (head
        && PayPlacement.followsRole(reading, range)
        && PayPlacement.endsPart(reading.text(), range)) {
      return scale.isUsual(range, currency, said);
    }
    boolean apart = opens && (head || (shortLine && (said != null || ofRole)));
    return apart || isAmongTerms(reading, range, currency, said);
  }

  /**
   * Whether it opens a sentence or stands beside terms of the job, is what people earn, and nothing
   * in the sentence is money of another kind.
   */
  private boolean isAmongTerms(
      Reading reading, AmountRange range, String currency, PayPeriod said) {
    if (range.currency() == null
        || !scale.isUsual(range, currency, said)
        || speaksOfOther(reading, range)) {
      return false;
    }
    boolean first = placement.opensSentence(reading, range);
    if (first && (range.two() || said != null || isOfOffer(reading, range))) {
      return true;
    }
    return (first || placement.opensPart(reading, range)) && hasTerms(reading, range);
  }

  /** Whether its sentence speaks of money that is nobody's pay. */
  private boolean speaksOfOther(Reading reading, AmountRange range) {
    int start = reading.lines().sentenceStart(range.start());
    int from = Math.max(start, range.start() - SENTENCE_REACH);
    int to = Math.min(reading.lines().sentenceEnd(range.end()), range.end() + SENTENCE_REACH);
    return reading.hits().in(Lexicon.PAY, from, to).any(hit -> words.is(hit, "business"));
  }

  private static boolean isOfOffer(Reading reading, AmountRange range) {
    Line line = PayPlacement.line(reading, range);
    boolean fills = line.coreEnd() <= range.end() + 1;
    return reading.sections().at(range.start()) == SectionKind.BENEFITS
        && (fills || !line.bullet());
  }

  /**
   * Whether the kind of employment, the place of work or what pay depends on is named beside it.
   */
  private boolean hasTerms(Reading reading, AmountRange range) {
    int from = Math.max(reading.lines().sentenceStart(range.start()), range.start() - TERMS_REACH);
    int to = Math.min(reading.lines().sentenceEnd(range.end()), range.end() + TERMS_REACH);
    return !reading.hits().in(Lexicon.EMPLOYMENT, from, to).isEmpty()
        || !reading.hits().in(Lexicon.WORK_MODE, from, to).isEmpty()
        || reading.hits().in(Lexicon.PAY, from, to).any(hit -> words.is(hit, "terms"));
  }
}
