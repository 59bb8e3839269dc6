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

  /** Room for " per hour " between an amount and "max". */
  private static final int MOST_REACH = 14;

  private static final int FLOOR_REACH = 110;
  private static final List<String> PAY = List.of("pay", "base");

  private final PayWords words;

  PayBounds(PayWords words) {
    this.words = words;
  }

  Open open(Reading reading, AmountRange range) {
    if (range.two()) {
      return Open.NEITHER;
    }
    Hit before = before(reading, range);
    if (before == null && isFloor(reading, range)) {
      return Open.ABOVE;
    }
    if (before != null && words.isAny(before, List.of("most", "to"))) {
      return Open.BELOW;
    }
    if (before == null && isMost(reading, range)) {
      return Open.BELOW;
    }
    boolean above = before != null && words.isAny(before, List.of("least", "between"));
    return above || isMore(reading, range) ? Open.ABOVE : Open.NEITHER;
  }

  /** Where an amount begins with its "up to", "from" or "about". */
  int start(Reading reading, AmountRange range) {
    Hit before = range.two() ? null : before(reading, range);
    return before == null ? range.start() : before.start();
  }

  private Hit before(Reading reading, AmountRange range) {
    for (Hit hit : near(reading, Math.max(0, range.start() - REACH), range.start())) {
      boolean tied = hit.end() <= range.start() && range.start() - hit.end() <= 2;
      // The other end of "between X and" may be beyond the text's end.
      boolean bound = words.isAny(hit, List.of("most", "least", "between", "about"));
      if (tied && (bound || (words.is(hit, "to") && opensPart(reading.text(), hit.start())))) {
        return hit;
      }
    }
    return null;
  }

  /** "The minimum salary under the collective agreement for this position is €2,900". */
  private boolean isFloor(Reading reading, AmountRange range) {
    int sentence = reading.lines().sentenceStart(range.start());
    HitList hits = near(reading, Math.max(sentence, range.start() - FLOOR_REACH), range.start());
    return hits.any(
        hit ->
            words.is(hit, "lowest")
                && words.isAny(hit, PAY)
                && hit.end() <= range.start()
                && !Stretch.hasDigit(reading.text(), hit.end(), range.start()));
  }

  /** "London | to £60k | permanent". */
  private static boolean opensPart(String text, int start) {
    int i = Stretch.beforeBlanks(text, start, 0);
    return i >= 0 && (Placement.BARS + "(,:").indexOf(text.charAt(i)) >= 0;
  }

  /** Whether "max" ends what is said of it: "$60/hr max". */
  private boolean isMost(Reading reading, AmountRange range) {
    String text = reading.text();
    for (Hit hit : near(reading, range.end(), range.end() + MOST_REACH)) {
      if (words.is(hit, "most")) {
        int next = Stretch.behindBlanks(text, hit.end());
        return words.is(hit, "highest")
            && !Stretch.hasAny(text, range.end(), hit.start(), ",;(&+|-–\n")
            && (next == text.length() || ":$£€0123456789".indexOf(text.charAt(next)) < 0);
      }
    }
    return false;
  }

  private boolean isMore(Reading reading, AmountRange range) {
    HitList after = near(reading, range.end(), range.end() + REACH);
    if (!range.plus()) {
      boolean more =
          !after.isEmpty()
              && after.get(0).start() - range.end() <= 1
              && words.is(after.get(0), "more");
      return more || endsWithPlus(reading.text(), range.end());
    }
    // "$90k+ equity" is the amount and something on top of it.
    return after.isEmpty()
        || !words.is(after.get(0), "extra")
        || Stretch.hasAny(reading.text(), range.end(), after.get(0).start(), ",&|;+\n");
  }

  /** Whether a plus sign with nothing behind it ends what is said of the pay: "| $90k + |". */
  private static boolean endsWithPlus(String text, int from) {
    int plus = Stretch.behindBlanks(text, from, text.length());
    if (plus >= text.length() || text.charAt(plus) != '+') {
      return false;
    }
    int next = Stretch.behindBlanks(text, plus + 1, text.length());
    return next < text.length() && Placement.BARS.indexOf(text.charAt(next)) >= 0;
  }

  private static HitList near(Reading reading, int from, int to) {
    return reading.hits().in(Lexicon.PAY, from, to);
  }
}
