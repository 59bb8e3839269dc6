package jobtide.extract;

import java.util.ArrayList;
import java.util.List;

/** Joins the amounts of a text into ranges: "$80-120K", "$55,000/year to $85,000/year". */
final class AmountRanges {
  /** Room for "[the least that we pay in our cheapest market]" between the ends. */
  private static final int WIDEST_GAP = 130;

  private static final int WIDEST_PLAIN_GAP = 30;
  private static final int BETWEEN_REACH = 40;

  /** Room for ": " and " is ". */
  private static final int NAME_GAP = 5;

  private static final int LONGEST_WORD = 8;

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
      AmountRange range =
          i + 1 < amounts.size() && isJoined(reading, amount, amounts.get(i + 1))
              ? AmountRange.of(amount, amounts.get(i + 1))
              : null;
      if (range != null) {
        ranges.add(range);
        i++;
      } else if (amount.isMoney() || amount.value() >= 1000) {
        ranges.add(AmountRange.single(amount));
      }
    }
    return ranges;
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
    if (isNamed(reading, from.start(), "lowest") && isNamed(reading, to.start(), "highest")) {
      return true;
    }
    int at = skipRemarks(reading, from.end(), to.start());
    if (to.start() - at > WIDEST_PLAIN_GAP) {
      return false;
    }
    int dashes = at;
    while (dashes < to.start() && isDash(text.charAt(dashes))) {
      dashes++;
    }
    if (dashes > at) {
      return isBlank(text, dashes, to.start());
    }
    int end = wordEnd(text, at, to.start());
    String word = text.substring(at, end);
    if (words.is(word, "and")) {
      return isBlank(text, end, to.start()) && isBetween(reading, from.start());
    }
    for (Hit hit : reading.hits().in(Lexicon.PAY, at, at + 1)) {
      end = words.is(hit, "to") ? hit.end() : end;
    }
    return (words.is(word, "to") || end - at > word.length()) && isBlank(text, end, to.start());
  }

  /** Whether the words right before an amount name it as one end of a range. */
  private boolean isNamed(Reading reading, int offset, String end) {
    for (Hit hit : reading.hits().in(Lexicon.PAY, Math.max(0, offset - BETWEEN_REACH), offset)) {
      if (words.is(hit, end) && offset - hit.end() >= 0 && offset - hit.end() <= NAME_GAP) {
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
      } else if (open == '/' || open == ')' || open == '*') {
        at++;
      }
      for (Hit hit : reading.hits().in(Lexicon.PAY, at, Math.min(at + 1, to))) {
        boolean period = words.period(hit, "") != null || words.period(hit, "unit ") != null;
        at = period || words.is(hit, "remark") ? hit.end() : at;
        at += period && text.startsWith(".", at) ? 1 : 0;
      }
    }
    return Stretch.behindBlanks(text, Math.min(at, to), to);
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
    int end = from;
    while (end < to && end - from <= LONGEST_WORD && Characters.isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
