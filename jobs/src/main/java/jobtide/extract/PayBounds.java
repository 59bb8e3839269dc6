package jobtide.extract;

import java.util.List;

/** Whether a single amount is only one end of the pay: "up to $90,000", "from €50k", "£60k+". */
final class PayBounds {
  /** On which side the pay is open. */
  enum Open {
    NEITHER,
    BELOW,
    ABOVE
  }

  private static final int REACH = 26;

  private final PayWords words;

  PayBounds(PayWords words) {
    this.words = words;
  }

  Open open(Reading reading, AmountRange range) {
    if (range.two()) {
      return Open.NEITHER;
    }
    Hit bound = bound(reading, range);
    if (bound == null) {
      return range.plus() ? Open.ABOVE : Open.NEITHER;
    }
    return words.is(bound, "most") ? Open.BELOW : Open.ABOVE;
  }

  /** Where an amount begins with its "up to" or "from". */
  int start(Reading reading, AmountRange range) {
    Hit bound = range.two() ? null : bound(reading, range);
    return bound == null ? range.start() : bound.start();
  }

  private Hit bound(Reading reading, AmountRange range) {
    List<Hit> before =
        reading.hits().in(Lexicon.PAY, Math.max(0, range.start() - REACH), range.start());
    for (Hit hit : before) {
      boolean tied = hit.end() <= range.start() && range.start() - hit.end() <= 2;
      // The other end of "between X and" may be beyond the text's end.
      if (tied && words.isAny(hit, List.of("most", "least", "between"))) {
        return hit;
      }
    }
    return null;
  }
}
