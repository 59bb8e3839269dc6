package jobtide.extract;

import jobtide.model.PayPeriod;

/** The time that an amount is for, as the words around it say. */
final class PayPeriodWords {
  private static final int AFTER_REACH = 60;
  private static final int BEFORE_REACH = 160;

  private final PayWords words;

  PayPeriodWords(PayWords words) {
    this.words = words;
  }

  /** Null where nothing is said. */
  PayPeriod period(Reading reading, AmountRange range, int next, Line label) {
    PayPeriod behind = after(reading, range.end(), Math.min(range.end() + AFTER_REACH, next));
    if (behind == null && range.two()) {
      behind = after(reading, range.start() + 1, range.end());
    }
    if (behind != null) {
      return behind;
    }
    int sentence = reading.lines().sentenceStart(range.start());
    PayPeriod before =
        last(reading, Math.max(sentence, range.start() - BEFORE_REACH), range.start());
    if (before != null || label == null) {
      return before;
    }
    return last(reading, Math.max(label.start(), label.end() - BEFORE_REACH), label.end());
  }

  private PayPeriod after(Reading reading, int from, int to) {
    String text = reading.text();
    for (Hit hit : reading.hits().in(Lexicon.PAY, from, to)) {
      PayPeriod said = words.period(hit, "");
      boolean tied = isTied(text, from, hit.start());
      if (said == null && text.charAt(Math.max(hit.start() - 1, 0)) == '/') {
        said = words.period(hit, "unit ");
      }
      if (said == null && (tied || hit.start() - from < 2)) {
        said = words.period(hit, "each ");
      }
      if (said == null && isSlashed(text, from, hit.start())) {
        said = words.period(hit, "unit ");
      }
      if (said != null) {
        return said;
      }
      if (words.is(hit, "joiner") || Stretch.hasAny(text, from, hit.start(), "+;\n|")) {
        return null;
      }
    }
    return null;
  }

  /** Whether only blanks and brackets stand between. */
  private static boolean isTied(String text, int from, int to) {
    return only(text, from, to, " (*\u00a0");
  }

  private static boolean isSlashed(String text, int from, int to) {
    return only(text, from, to, " /*\u00a0)") && text.substring(from, to).contains("/");
  }

  private static boolean only(String text, int from, int to, String allowed) {
    for (int i = from; i < to; i++) {
      if (allowed.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private PayPeriod last(Reading reading, int from, int to) {
    HitList hits = reading.hits().in(Lexicon.PAY, from, to);
    for (int i = hits.size() - 1; i >= 0; i--) {
      PayPeriod said = words.period(hits.get(i), "each ");
      if (said != null) {
        return said;
      }
    }
    return null;
  }
}
