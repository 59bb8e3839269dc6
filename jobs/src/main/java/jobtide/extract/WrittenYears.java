package jobtide.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jobtide.model.Finding;

/** The number of years, or of months, as it is written beside the word. */
final class WrittenYears {
  static final int MONTHS = 12;

  private static final int LOOK_BACK = 48;

  /** Room for " of experience required" between a label's "years" and its colon. */
  private static final int LABEL_REACH = 40;

  /** Room for " of experience in backend development, we think at least " behind "a few years". */
  private static final int SPECIFIED_REACH = 100;

  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    number(0, "zero fresher freshers");
    number(1, "one a an ein un une uno um");
    number(2, "two couple zwei deux dos due dois twee");
    number(3, "three drei trois tres tre três drie");
    number(4, "four vier quatre cuatro quattro quatro");
    number(5, "five fünf cinq cinco cinque vijf");
    number(6, "six sechs");
    number(7, "seven sieben");
    number(8, "eight acht");
    number(9, "nine");
    number(10, "ten zehn dix diez dieci dez tien");
    number(11, "eleven");
    number(12, "twelve");
    number(15, "fifteen");
  }

  private WrittenYears() {}

  private static void number(int value, String words) {
    for (String word : words.split(" ")) {
      NUMBERS.put(word, value);
    }
  }

  /** The number of these years, before the word, behind it or a label's colon; -1 for none. */
  static int of(Reading reading, Hit years) {
    int before = before(reading, years);
    return before >= 0 ? before : behind(reading, years);
  }

  private static int behind(Reading reading, Hit years) {
    int label = behindLabel(reading, years);
    return label >= 0 ? label : specified(reading, years);
  }

  /** The number that says how many a few are: "several years of experience (at least 3)". */
  private static int specified(Reading reading, Hit years) {
    String text = reading.text();
    int from = Math.max(reading.lines().sentenceStart(years.start()), years.start() - LOOK_BACK);
    if (!isVague(words(text, from, years.start()))) {
      return -1;
    }
    int lineEnd = reading.lines().at(years.start()).end();
    int to = Math.min(lineEnd, years.end() + SPECIFIED_REACH);
    List<String> words = words(text, Math.min(years.end(), to), to);
    for (int i = 1; i < words.size(); i++) {
      int behind = i + 1 < words.size() && words.get(i + 1).equals("+") ? i + 2 : i + 1;
      boolean ends = behind < words.size() ? isMark(words.get(behind)) : to == lineEnd;
      if (ends && number(words.get(i)) >= 0 && isLeast(words, i - 1)) {
        return number(words.get(i));
      }
    }
    return -1;
  }

  private static boolean isVague(List<String> words) {
    int i = words.size() - 1;
    while (i > 0 && isFiller(words.get(i))) {
      i--;
    }
    return i >= 0
        && switch (words.get(i)) {
          case "few", "several", "some", "many", "multiple" -> true;
          default -> false;
        };
  }

  /** Whether words say that no less will do than the number behind them. */
  private static boolean isLeast(List<String> words, int last) {
    return switch (words.get(last)) {
      case "least", "minimum", "min", "ideally", "preferably", "(" -> true;
      case "." -> last > 0 && words.get(last - 1).equals("min");
      default -> false;
    };
  }

  private static boolean isMark(String word) {
    return ").,;-".contains(word);
  }

  /** The number in "Years of experience: 5", -1 where there is none. */
  private static int behindLabel(Reading reading, Hit years) {
    Line line = reading.lines().at(years.start());
    String text = reading.text();
    int colon =
        Stretch.find(text, ':', years.end(), Math.min(line.end(), years.end() + LABEL_REACH));
    if (years.start() - line.core() > LABEL_REACH
        || colon < 0
        || Stretch.hasAny(text, line.core(), colon, ",;0123456789")
        || Stretch.hasAny(text, years.end(), colon, ".")) {
      return -1;
    }
    return number(firstWord(text, colon + 1, line.end()));
  }

  /** The number that words such as "3 to 5 years" begin with. */
  static int leading(String words) {
    return number(firstWord(words, 0, words.length()));
  }

  /** Whether two numbers stand before the word: "3-6 years". */
  static boolean isRange(Reading reading, Hit years) {
    int before = before(reading, years);
    return before >= 0
        && words(reading.text(), evidence(reading, years).start(), wordStart(reading.text(), years))
                .stream()
                .filter(word -> number(word) >= 0)
                .count()
            == 2;
  }

  /** The words from the number on, or from the label to it. */
  static Finding evidence(Reading reading, Hit years) {
    int before = before(reading, years);
    if (before >= 0) {
      return evidence(reading, before, before, years);
    }
    String value = String.valueOf(behind(reading, years));
    int to = Math.min(reading.text().length(), years.end() + SPECIFIED_REACH);
    int lineEnd = Math.max(years.end(), reading.lines().at(years.start()).end());
    int at = reading.text().substring(years.end(), Math.min(to, lineEnd)).indexOf(value);
    int end = at < 0 ? years.end() : years.end() + at + value.length();
    return reading.finding("min_years", value, years.start(), end);
  }

  /** The words from the number on, such as "3 to 5 years". */
  static Finding evidence(Reading reading, int written, int years, Hit cue) {
    String text = reading.text();
    int start = cue.start();
    int end = wordStart(text, cue);
    for (int i = end - 1; i >= Math.max(0, cue.start() - LOOK_BACK); i--) {
      boolean begins =
          Characters.isWord(text.charAt(i)) && (i == 0 || !Characters.isWord(text.charAt(i - 1)));
      if (begins && number(firstWord(text, i, end)) == written) {
        start = i;
        break;
      }
    }
    return reading.finding("min_years", String.valueOf(years), start, cue.end());
  }

  /** Where the word begins behind a number written in one with it: "5yrs". */
  private static int wordStart(String text, Hit years) {
    int start = years.start();
    while (Characters.isDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static String firstWord(String text, int from, int to) {
    List<String> words = words(text, from, to);
    return words.isEmpty() ? "" : words.get(0);
  }

  /** Whether a plus stands before the word, behind a number: "5+ years". */
  static boolean isOpen(String text, int years) {
    int i = years - 1;
    while (i > 0 && Characters.isBlank(text.charAt(i))) {
      i--;
    }
    return i > 0 && text.charAt(i) == '+' && Characters.isDigit(text.charAt(i - 1));
  }

  /** The number that stands before the word, the lower one of a range; -1 where there is none. */
  static int before(Reading reading, Hit years) {
    int from = Math.max(reading.lines().sentenceStart(years.start()), years.start() - LOOK_BACK);
    List<String> words = words(reading.text(), from, wordStart(reading.text(), years));
    int i = words.size() - 1;
    while (i >= 0 && isFiller(words.get(i))) {
      i--;
    }
    int number = i < 0 ? -1 : number(words.get(i));
    if (i >= 0 && i + 1 < words.size() && isFurther(words, i)) {
      return -1;
    }
    boolean least = i > 0 && words.get(i - 1).equals("least");
    if (i >= 0 && words.get(i).equals("a") && !least && !isSpan(reading.text(), years)) {
      return -1;
    }
    if (number < 0 || isAmount(words, i)) {
      return -1;
    }
    i = isTwice(words, i) ? i - 3 : i - 1;
    boolean range = false;
    while (i >= 0 && isRange(words.get(i))) {
      range = true;
      i--;
    }
    if (range && i > 0 && words.get(i).startsWith("month")) {
      return Math.max(0, number(words.get(i - 1))) / MONTHS;
    }
    if (range && i >= 0 && words.get(i).equals("up")) {
      return -1;
    }
    int lower = range && i >= 0 ? number(words.get(i)) : -1;
    return lower >= 0 && (lower <= number || number == 0) ? lower : number;
  }

  /** Whether a number is written in words and, in brackets, in figures: "three (3)". */
  private static boolean isTwice(List<String> words, int figures) {
    return figures >= 2
        && words.get(figures - 1).equals("(")
        && number(words.get(figures - 2)) == number(words.get(figures));
  }

  /** Whether "a year" goes on as a span of time does: "of experience", not as in "twice a year". */
  private static boolean isSpan(String text, Hit years) {
    int end = years.end();
    return text.startsWith(" of ", end)
        || text.startsWith(" experience", end)
        || text.startsWith(" or ", end)
        || text.startsWith("'s", end - 2)
        || text.startsWith("’s", end - 2)
        || text.startsWith("'s ", end)
        || text.startsWith("’s ", end);
  }

  private static boolean isFiller(String word) {
    return switch (word) {
      case "+",
          "-",
          "(",
          ")",
          "|",
          "or",
          "more",
          "plus",
          "full",
          "solid",
          "to",
          "least",
          "ish",
          "½",
          "additional",
          "professional",
          "of" ->
          true;
      default -> false;
    };
  }

  /** Whether more years are meant than others that are asked for: "two more", "2 additional". */
  private static boolean isFurther(List<String> words, int number) {
    String next = words.get(number + 1);
    return next.equals("more") || next.equals("additional");
  }

  private static boolean isRange(String word) {
    return switch (word) {
      case "+", "/", "-", "to", "bis", "à", "a", "tot", "or", "and", "(", ")", "~" -> true;
      default -> false;
    };
  }

  /** Whether it is a part of a sum: "$55,000/year", "10,000 years". */
  private static boolean isAmount(List<String> words, int number) {
    String before = number > 0 ? words.get(number - 1) : "";
    boolean thousands =
        before.equals(",") && number > 1 && Characters.isDigit(words.get(number - 2).charAt(0));
    return thousands || before.equals("$") || before.equals("€") || before.equals("£");
  }

  private static int number(String word) {
    if (!word.isEmpty() && word.length() <= 2 && Characters.isDigit(word.charAt(0))) {
      int value = 0;
      for (int i = 0; i < word.length(); i++) {
        if (!Characters.isDigit(word.charAt(i))) {
          return -1;
        }
        value = value * 10 + word.charAt(i) - '0';
      }
      return value;
    }
    return NUMBERS.getOrDefault(word, -1);
  }

  /** Words, numbers and signs, in small letters; all dashes alike, decimals without their part. */
  private static List<String> words(String text, int from, int to) {
    List<String> words = new ArrayList<>();
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      int end = i + 1;
      if (Characters.isWord(c)) {
        boolean digit = Characters.isDigit(c);
        while (end < to
            && Characters.isWord(text.charAt(end))
            && Characters.isDigit(text.charAt(end)) == digit) {
          end++;
        }
        words.add(text.substring(i, end).toLowerCase(Locale.ROOT));
        if (digit && end + 1 < to && text.charAt(end) == '.') {
          end++;
          while (end < to && Characters.isDigit(text.charAt(end))) {
            end++;
          }
        }
      } else if (c == '–' || c == '—' || c == '‑' || c == '-') {
        words.add("-");
      } else if (!Characters.isBlank(c)) {
        words.add(String.valueOf(c));
      }
      i = end;
    }
    return words;
  }
}
