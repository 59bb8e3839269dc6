package jobtide.extract;

import java.util.List;

/** Puts together the ranges of one role that differ by place. */
final class PayTiers {
  private static final int REACH = 600;
  private static final int REMARK = 60;

  private final PayWords words;

  PayTiers(PayWords words) {
    this.words = words;
  }

  /** The main range, from the lowest to the highest of the places that it goes on about. */
  PayCandidate whole(Reading reading, PayCandidate main, List<PayCandidate> candidates) {
    AmountRange range = main.range();
    if (!range.two()) {
      return main;
    }
    double low = range.low();
    double high = range.high();
    int end = range.end();
    for (PayCandidate other : candidates) {
      AmountRange tier = other.range();
      if (tier.start() < end) {
        continue;
      }
      boolean alike =
          tier.two()
              && other.currency().equals(main.currency())
              && other.period() == main.period()
              && other.verdict() != PayCues.Verdict.TOTAL;
      if (!alike || tier.start() - end > REACH || !isOfPlace(reading, end, tier)) {
        continue;
      }
      low = Math.min(low, tier.low());
      high = Math.max(high, tier.high());
      end = tier.end();
    }
    return new PayCandidate(range.with(low, high), main.currency(), main.period(), main.verdict());
  }

  /** Whether the words at a range tell its place, and no other role. */
  private boolean isOfPlace(Reading reading, int from, AmountRange tier) {
    int start = Math.max(from, reading.lines().sentenceStart(tier.start()));
    int end = Math.min(reading.lines().sentenceEnd(tier.end()), tier.end() + REMARK);
    boolean place =
        reading
            .hits()
            .in(Lexicon.PAY, start, end)
            .any(hit -> words.is(hit, "place") || words.currencyOfPlace(hit) != null);
    return place
        && reading.hits().in(Lexicon.LEVEL, start, end).isEmpty()
        && reading.hits().in(Lexicon.ROLE, start, end).isEmpty();
  }
}
