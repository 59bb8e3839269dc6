package jobtide.extract;

import java.util.ArrayList;
import java.util.List;

/** Finds the numbers of a text that may be money, with the currencies and multipliers at them. */
final class AmountScanner {
  private static final int LONGEST_WORD = 10;
  private static final double LAKH = 1e5;

  /** Less than this with two decimals is a share, a grade or a version. */
  private static final double LEAST_RATE = 7;

  /** As in "per hour". */
  private static final int LONGEST_PREPOSITION = 4;

  /** Room for a dash and blanks between the ends of a range. */
  private static final int RANGE_GAP = 3;

  private final PayWords words;

  AmountScanner(PayWords words) {
    this.words = words;
  }

  /** In the text's order, without overlaps. */
  List<Amount> amounts(Tokens tokens) {
    String text = tokens.text();
    List<Amount> amounts = new ArrayList<>();
    Links links = new Links(text);
    Amount last = null;
    int i = tokens.digitFrom(0);
    while (i < text.length()) {
      Amount amount = amount(text, last, i);
      if (amount != null && !links.cover(amount.start(), amount.end())) {
        amounts.add(amount);
        last = amount;
        i = tokens.digitFrom(amount.end());
      } else {
        i = tokens.digitFrom(WrittenNumber.digitsEnd(text, i));
      }
    }
    return amounts;
  }

  /** Whether a number belongs to a word before it: "v2", and the 14 of "GS13/14". */
  private static boolean isOfWord(String text, int at) {
    int last = at - 1;
    if (text.charAt(last) == '/') {
      do {
        last--;
      } while (last >= 0 && Characters.isDigit(text.charAt(last)));
      return last >= 0 && isLetter(text, last);
    }
    return Characters.isWord(text.charAt(last));
  }

  private Amount amount(String text, Amount last, int at) {
    int from = last == null ? 0 : last.end();
    WrittenNumber number = WrittenNumber.at(text, at);
    if (number == null) {
      return null;
    }
    Sign before = before(text, from, at);
    if (before == null && at > from && isOfWord(text, at)) {
      return null;
    }
    Unit unit = unit(text, number.end());
    if (unit == null) {
      int wordEnd = wordEnd(text, number.end());
      String currency = last != null && at - from <= RANGE_GAP ? last.currency() : null;
      currency = before == null ? currency : before.currency();
      boolean lakhs = words.is(text.substring(number.end(), wordEnd), "lakh of " + currency);
      if (before == null && !lakhs) {
        return null;
      }
      unit = new Unit(lakhs ? LAKH : 1, null, wordEnd);
    }
    boolean plus = isPlus(text, unit.end());
    int end = plus ? unit.end() + 1 : unit.end();
    if (end < text.length() && text.charAt(end) == '%') {
      return null;
    }
    Sign after =
        unit.currency() == null ? after(text, end, before) : new Sign(unit.currency(), end);
    return new Amount(
        before == null ? at : before.edge(),
        after == null ? end : after.edge(),
        number.value() * unit.times(),
        before == null && after == null && number.lakhs() ? PayWords.RUPEE : clearer(before, after),
        unit.times(),
        plus || (after != null && isPlus(text, after.edge())),
        (number.cents() && number.value() >= LEAST_RATE) || isTimed(text, end));
  }

  /** Whether an hour or a day follows that the number is for: "65/hr", "400 per day". */
  private boolean isTimed(String text, int at) {
    int start = skipBlank(text, at);
    boolean slash = start < text.length() && text.charAt(start) == '/';
    start = slash ? skipBlank(text, start + 1) : start;
    int end = wordEnd(text, start);
    String word = text.substring(start, end);
    if (slash) {
      return words.is(word, "unit hour") || words.is(word, "unit day");
    }
    if (end == start || end - start > LONGEST_PREPOSITION) {
      return false;
    }
    String phrase = text.substring(start, wordEnd(text, skipBlank(text, end)));
    return words.is(phrase, "hour") || words.is(phrase, "day");
  }

  /** The multiplier and currency in the word at a number's end; null where it is another word. */
  private Unit unit(String text, int end) {
    int wordEnd = wordEnd(text, end);
    if (wordEnd == end) {
      int next = skipBlank(text, end);
      int nextEnd = wordEnd(text, next);
      String word = next == end ? "" : text.substring(next, nextEnd);
      double times = words.multiplier(word);
      return times > 0
          ? new Unit(times, words.currencyOfMultiplier(word), nextEnd)
          : new Unit(1, null, end);
    }
    double times = words.multiplier(text.substring(end, wordEnd));
    if (times > 0) {
      return new Unit(times, words.currencyOfMultiplier(text.substring(end, wordEnd)), wordEnd);
    }
    double first = words.multiplier(text.substring(end, end + 1));
    String word = text.substring(first == 0 ? end : end + 1, wordEnd);
    // "27R" is the name of a grade: one letter is a currency before numbers only.
    boolean letter = word.length() == 1 && Characters.isUpper(word.charAt(0));
    String currency = letter ? null : words.currency(word);
    return currency == null ? null : new Unit(first == 0 ? 1 : first, currency, wordEnd);
  }

  private static boolean isPlus(String text, int at) {
    return at < text.length() && text.charAt(at) == '+';
  }

  /** The one that is not just some dollar. */
  private static String clearer(Sign before, Sign after) {
    if (before == null) {
      return after == null ? null : after.currency();
    }
    return after != null && before.currency().equals(PayWords.DOLLAR)
        ? after.currency()
        : before.currency();
  }

  /** The currency written right before an offset: "$", "US$ ", "CAD $". */
  private Sign before(String text, int from, int at) {
    Sign nearest = signBefore(text, from, at);
    if (nearest == null) {
      return null;
    }
    if (nearest.currency().equals(PayWords.DOLLAR)) {
      Sign code = signBefore(text, from, nearest.edge());
      return code == null || code.currency().equals(PayWords.DOLLAR) ? nearest : code;
    }
    boolean dollar = nearest.edge() > from && text.charAt(nearest.edge() - 1) == '$';
    return dollar ? new Sign(nearest.currency(), nearest.edge() - 1) : nearest;
  }

  private Sign signBefore(String text, int from, int at) {
    int end = at;
    while (end > from && at - end < 2 && "~ \u00a0".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > from && end - start < LONGEST_WORD && isSign(text.charAt(start - 1))) {
      start--;
    }
    for (int i = start; i < end; i++) {
      boolean whole = i == from || !isLetter(text, i) || !Characters.isWord(text.charAt(i - 1));
      String currency = whole ? words.currency(text.substring(i, end)) : null;
      if (currency != null) {
        return new Sign(currency, i);
      }
    }
    return null;
  }

  /** The currency written right behind an offset: "€", " EUR", "k USD". */
  private Sign after(String text, int at, Sign before) {
    int start = skipBlank(text, at);
    int end = wordEnd(text, start);
    if (end > start) {
      String currency = words.currency(text.substring(start, end));
      return currency == null ? null : new Sign(currency, end);
    }
    if (start < text.length() && text.charAt(start) == '(') {
      return inBrackets(text, start + 1);
    }
    // "$80,000 $95,000": a sign before an amount is its own.
    boolean sign = start < text.length() && isSign(text.charAt(start)) && before == null;
    if (!sign || (start + 1 < text.length() && Characters.isWord(text.charAt(start + 1)))) {
      return null;
    }
    String currency = words.currency(text.substring(start, start + 1));
    return currency == null ? null : new Sign(currency, start + 1);
  }

  /** The code of a currency that fills brackets: "$95k (CAD)". */
  private Sign inBrackets(String text, int start) {
    int end = wordEnd(text, start);
    boolean closed = end > start && end < text.length() && text.charAt(end) == ')';
    String currency = closed ? words.currency(text.substring(start, end)) : null;
    return currency == null ? null : new Sign(currency, end + 1);
  }

  private static int skipBlank(String text, int at) {
    return at < text.length() && Characters.isBlank(text.charAt(at)) ? at + 1 : at;
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && end - start <= LONGEST_WORD && isLetter(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(String text, int i) {
    char c = text.charAt(i);
    return Characters.isWord(c) && !Characters.isDigit(c);
  }

  /** Whether currencies are written with it. */
  private static boolean isSign(char c) {
    return c == '.'
        || c == '$'
        || Character.getType(c) == Character.CURRENCY_SYMBOL
        || (Characters.isWord(c) && !Characters.isDigit(c));
  }

  /** A multiplier, perhaps with a currency, and where they end. */
  private record Unit(double times, String currency, int end) {}

  /** A currency and where it begins or, where it stands behind an amount, ends. */
  private record Sign(String currency, int edge) {}
}
