package jobtide.extract;

import jobtide.model.PayPeriod;

/** The time that an amount is for, as the words around it say. */
final class PayPeriodWords {
  private static final int AFTER_REACH = 60;
  private static final int BEFORE_REACH = 160;
  private static final int OTHER_REACH = 6;

  /** Room for "net + VAT / ". */
  private static final int UNIT_REACH = 20;

  private final PayWords words;

  PayPeriodWords(PayWords words) {
    this.words = words;
  }

  /** Null where nothing is said. */
  PayPeriod period(Reading reading, AmountRange range, int next, Line label) {
    int end = reading.lines().sentenceEnd(range.end());
    PayPeriod behind =
        after(reading, range.end(), Math.min(Math.min(range.end() + AFTER_REACH, next), end));
    if (behind == null) {
      behind = glued(reading.text(), range.end());
    }
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

  /** Whether a time right behind an amount is one that no {@link PayPeriod} is: a fortnight. */
  boolean isOfOther(Reading reading, AmountRange range) {
    return reading
        .hits()
        .in(Lexicon.PAY, range.end(), range.end() + OTHER_REACH)
        .any(
            hit ->
                words.is(hit, "fortnight")
                    && only(reading.text(), range.end(), hit.start(), " /(\u00a0"));
  }

  /** The time that letters at a number's end stand for: "£450pd". */
  private PayPeriod glued(String text, int end) {
    int start = end;
    while (start > 0 && Characters.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start == end ? null : words.period(text.substring(start, end), "short ");
  }

  private PayPeriod after(Reading reading, int begin, int to) {
    String text = reading.text();
    int from = begin;
    for (Hit hit : reading.hits().in(Lexicon.PAY, from, to)) {
      if (words.is(hit, "tax")) {
        from = hit.end();
        continue;
      }
      PayPeriod said = words.period(hit, "");
      boolean tied = isTied(text, from, hit.start());
      if (said == null && (tied || hit.start() - from < 2)) {
        said = words.period(hit, "each ");
      }
      if (said == null && tied) {
        said = words.period(hit, "short ");
      }
      if (said == null && isUnit(text, from, hit.start())) {
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

  /** Whether a slash stands before a word: "$30/h", "€3,000 gross / month", "$30/ *h". */
  private static boolean isUnit(String text, int from, int to) {
    boolean slashed = only(text, from, to, " /*\u00a0)") && text.substring(from, to).contains("/");
    int before = Stretch.beforeBlanks(text, to);
    return slashed
        || (to > 0 && text.charAt(to - 1) == '/')
        || (before >= from && to - from <= UNIT_REACH && text.charAt(before) == '/');
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
