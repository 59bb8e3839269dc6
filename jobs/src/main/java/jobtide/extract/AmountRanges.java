package jobtide.extract;

import java.util.ArrayList;
import java.util.List;

/** Joins the amounts of a text into ranges: "$80-120K", "$55,000/year to $85,000/year". */
final class AmountRanges {
  /** Room for "[the least that we pay in our cheapest market]" between the ends. */
  private static final int WIDEST_GAP = 130;

  private static final int WIDEST_PLAIN_GAP = 30;
  private static final int BETWEEN_REACH = 40;

  /** Room for "minimum salary for this position in our Denver office is". */
  private static final int NAMED_REACH = 80;

  private static final int LONGEST_WORD = 8;

  /** What may stand at an end of a range besides its period: "$60,000 min - $80,000 max". */
  private static final List<String> REMARKS =
      List.of("remark", "lowest", "highest", "gross", "net");

  private final PayWords words;
  private final AmountScanner scanner;

  AmountRanges(PayWords words) {
    this.words = words;
    scanner = new AmountScanner(words);
  }

  /** The numbers of a text that may be money. */
  List<Amount> amounts(Tokens tokens) {
    return scanner.amounts(tokens);
  }

  /** In the text's order; amounts that are part of no range stand alone. */
  List<AmountRange> in(Reading reading, List<Amount> found) {
    List<Amount> amounts = found.stream().filter(amount -> !isWord(reading, amount)).toList();
    List<AmountRange> ranges = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      Amount amount = amounts.get(i);
      int other = otherEnd(reading, amounts, i);
      AmountRange range =
          other < amounts.size() && isJoined(reading, amount, amounts.get(other))
              ? AmountRange.of(amount, amounts.get(other))
              : null;
      if (range != null) {
        ranges.add(range);
        i = other;
      } else if (amount.isMoney() || amount.rate() || amount.value() >= 1000) {
        ranges.add(AmountRange.single(amount));
      }
    }
    return ranges;
  }

  /**
   * Which amount may be the other end; the numbers of steps and the middle are none: "$50k (step 1)
   * - $60k", "Min $50k, Mid $55k, Max $60k".
   */
  private int otherEnd(Reading reading, List<Amount> amounts, int from) {
    int other = from + 1;
    int most = Math.min(from + 3, amounts.size() - 1);
    while (other < most
        && (amounts.get(other).isOrdinal()
            || isNamed(
                reading, amounts.get(other - 1).end(), amounts.get(other).start(), "middle"))) {
      other++;
    }
    return other < amounts.size() && amounts.get(other).isOrdinal() ? from + 1 : other;
  }

  /** Whether it is part of a word with digits that means something else: 401k. */
  private boolean isWord(Reading reading, Amount amount) {
    return reading
        .hits()
        .in(Lexicon.PAY, amount.start(), amount.end())
        .any(
            hit ->
                Characters.isDigit(reading.text().charAt(hit.start()))
                    && hit.end() >= amount.end());
  }

  private boolean isJoined(Reading reading, Amount from, Amount to) {
    String text = reading.text();
    int gap = to.start() - from.end();
    if (gap > WIDEST_GAP) {
      return false;
    }
    int label = reading.lines().all().get(Math.max(0, lineOf(reading, from) - 1)).start();
    int named = Math.max(label, from.start() - NAMED_REACH);
    if (isNamed(reading, named, from.start(), "lowest")
        && isNamed(reading, from.end(), to.start(), "highest")) {
      return true;
    }
    if (gap == 1 && text.charAt(from.end()) == '/' && isOfOneKind(from, to)) {
      return true;
    }
    int at = skipRemarks(reading, from.end(), to.start());
    if (to.start() - at > WIDEST_PLAIN_GAP) {
      return false;
    }
    int end = wordEnd(text, at, to.start());
    if (words.is(text.substring(at, end), "and")) {
      return isBlank(text, end, to.start()) && isBetween(reading, from.start());
    }
    // "to", "–" and, in forms that are filled by machine, "to –".
    int one = linkEnd(reading, at, to.start());
    if (one > at && !isDash(text.charAt(at)) && isLater(reading, to.end())) {
      return false;
    }
    int both = linkEnd(reading, Stretch.behindBlanks(text, one, to.start()), to.start());
    return one > at && isBlank(text, skipRemarks(reading, both, to.start()), to.start());
  }

  /** "50/60k", "$20/$25", and not "€50k/£45k", which are pay in two countries. */
  private static boolean isOfOneKind(Amount from, Amount to) {
    boolean oneCurrency =
        from.currency() == null || to.currency() == null || from.currency().equals(to.currency());
    return oneCurrency && to.isMoney();
  }

  /** "£28,000 rising to £31,000 after probation". */
  private boolean isLater(Reading reading, int end) {
    int next = Stretch.behindBlanks(reading.text(), end);
    return reading.hits().in(Lexicon.PAY, next, next + 1).any(hit -> words.is(hit, "later"));
  }

  /** Where a dash or a word that links the ends of a range ends; its beginning if there is none. */
  private int linkEnd(Reading reading, int from, int to) {
    String text = reading.text();
    int end = from;
    while (end < to && isDash(text.charAt(end))) {
      end++;
    }
    if (end > from || from >= to) {
      return end;
    }
    for (Hit hit : reading.hits().in(Lexicon.PAY, from, from + 1)) {
      end = words.is(hit, "to") ? hit.end() : end;
    }
    int word = wordEnd(text, from, to);
    return end == from && words.is(text.substring(from, word), "to") ? word : end;
  }

  /** Whether words before an amount, and no number behind them, name it as one end of a range. */
  private boolean isNamed(Reading reading, int from, int offset, String end) {
    for (Hit hit : reading.hits().in(Lexicon.PAY, from, offset)) {
      if (words.is(hit, end)
          && hit.end() <= offset
          && !Stretch.hasDigit(reading.text(), hit.end(), offset)) {
        return true;
      }
    }
    return false;
  }

  /** Behind what may stand between an end and its dash: a period, a remark in brackets. */
  private int skipRemarks(Reading reading, int from, int to) {
    String text = reading.text();
    int at = from;
    for (int round = 0; round < 4 && at < to; round++) {
      at = Stretch.behindBlanks(text, at, to);
      char open = at < to ? text.charAt(at) : ' ';
      if (open == '[' || open == '(') {
        int close = text.substring(at, to).indexOf(open == '[' ? ']' : ')');
        at = close >= 0 ? at + close + 1 : at;
      } else if ("/)*:".indexOf(open) >= 0 || (open == ',' && isRise(reading, at + 1, to))) {
        at++;
      }
      for (Hit hit : reading.hits().in(Lexicon.PAY, at, Math.min(at + 1, to))) {
        boolean unit = at > 0 && text.charAt(at - 1) == '/' && words.period(hit, "unit ") != null;
        boolean period = unit || words.period(hit, "") != null;
        at = period || words.isAny(hit, REMARKS) ? hit.end() : at;
        at += period && text.startsWith(".", at) ? 1 : 0;
      }
    }
    return Stretch.behindBlanks(text, Math.min(at, to), to);
  }

  /** "€2,900 in the first year, rising to €3,700 in the fourth". */
  private boolean isRise(Reading reading, int from, int to) {
    int next = Stretch.behindBlanks(reading.text(), from, to);
    return linkEnd(reading, next, to) - next > LONGEST_WORD;
  }

  private static int lineOf(Reading reading, Amount amount) {
    return reading.lines().indexAt(amount.start());
  }

  private boolean isBetween(Reading reading, int offset) {
    return reading
        .hits()
        .in(Lexicon.PAY, Math.max(0, offset - BETWEEN_REACH), offset)
        .any(hit -> words.is(hit, "between") || words.is(hit, "least"));
  }

  private static boolean isDash(char c) {
    return "-–—‑‐−\u00ad~→>".indexOf(c) >= 0;
  }

  private static boolean isBlank(String text, int from, int to) {
    return Stretch.behindBlanks(text, from, to) == to;
  }

  private static int wordEnd(String text, int from, int to) {
    return Stretch.wordEnd(text, from, Math.min(to, from + LONGEST_WORD + 1));
  }
}
