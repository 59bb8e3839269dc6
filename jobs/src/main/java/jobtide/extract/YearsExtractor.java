package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import jobtide.model.Finding;

/** The years of experience that a posting asks for. */
final class YearsExtractor {
  private static final int LOOK_BACK = 48;
  private static final int WORD_REACH = 14;
  private static final int MOST = 25;
  private static final int MONTHS = 12;

  /** Room for " of hands-on experience with " between years and the technology they are of. */
  private static final int SKILL_REACH = 36;

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("a", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15));

  private YearsExtractor() {}

  /**
   * The minimum that the posting asks for first, null where it asks for none.
   *
   * @param role what the hired person does: what is asked of one of several is not asked of all
   */
  static Shown<Integer> minimum(Reading title, Reading text, String role) {
    boolean several = role.equals(JobNames.MULTIPLE);
    Predicate<Hit> asks =
        cue -> speaksOfExperience(text, cue) && !(several && speaksOfOne(text, cue));
    Shown<Integer> asked = first(title, cue -> true);
    if (asked.value() == null) {
      asked = overall(text, cue -> !isPreferred(text, cue) && asks.test(cue));
    }
    // Where all that is asked for is preferred, so are the years.
    if (asked.value() == null) {
      asked = first(text, cue -> isPreferred(text, cue) && asks.test(cue));
    }
    return asked.value() == null ? ofMonths(text, asks) : asked;
  }

  /** The whole years in "18 months of experience", unless those are of one technology. */
  private static Shown<Integer> ofMonths(Reading text, Predicate<Hit> asks) {
    for (Hit cue : text.hits().of(Lexicon.TIME)) {
      if (cue.is("months") && asks.test(cue) && !isOfTechnology(text, cue.end())) {
        int months = numberBefore(text, cue);
        if (months > 0) {
          return new Shown<>(
              months / MONTHS, List.of(evidence(text, months, months / MONTHS, cue)));
        }
      }
    }
    return new Shown<>(null, List.of());
  }

  /** Whether it names, before the years, what one of several does: "Designer (2+ years)". */
  private static boolean speaksOfOne(Reading text, Hit years) {
    return text.inSentence(Lexicon.ROLE, years.start())
        .any(job -> job.start() < years.start() && JobNames.weight(job) >= JobNames.DISCIPLINE);
  }

  /** The first, unless those are of one technology and more are asked for as a whole. */
  private static Shown<Integer> overall(Reading text, Predicate<Hit> speaksOfExperience) {
    Shown<Integer> first = first(text, speaksOfExperience);
    if (first.value() == null || !isOfTechnology(text, first.evidence().get(0).end())) {
      return first;
    }
    Shown<Integer> whole =
        first(
            text,
            cue ->
                text.inSentence(Lexicon.TECHNOLOGY, cue.start()).isEmpty()
                    && speaksOfExperience.test(cue));
    return whole.value() != null && whole.value() > first.value() ? whole : first;
  }

  /** Whether nothing but a few words parts years from the technology they are of. */
  private static boolean isOfTechnology(Reading text, int years) {
    for (Hit hit : text.hits().in(Lexicon.TECHNOLOGY, years, years + SKILL_REACH)) {
      return !hit.term().loose() && Stretch.onlyWords(text.text(), years, hit.start(), 4);
    }
    return false;
  }

  private static boolean isPreferred(Reading text, Hit years) {
    return text.sections().at(years.start()) == SectionKind.PREFERRED;
  }

  private static Shown<Integer> first(Reading reading, Predicate<Hit> speaksOfExperience) {
    for (Hit cue : reading.hits().of(Lexicon.TIME)) {
      if (cue.is("years") && speaksOfExperience.test(cue)) {
        int years = numberBefore(reading, cue);
        if (years >= 0 && years <= MOST) {
          return new Shown<>(years, List.of(evidence(reading, years, years, cue)));
        }
      }
    }
    return new Shown<>(null, List.of());
  }

  /** The words from the number on, such as "3 to 5 years". */
  private static Finding evidence(Reading reading, int written, int years, Hit cue) {
    String text = reading.text();
    int start = cue.start();
    for (int i = cue.start() - 1; i >= Math.max(0, cue.start() - LOOK_BACK); i--) {
      boolean begins =
          Characters.isWord(text.charAt(i)) && (i == 0 || !Characters.isWord(text.charAt(i - 1)));
      if (begins && number(firstWord(text, i, cue.start())) == written) {
        start = i;
        break;
      }
    }
    return reading.finding("min_years", String.valueOf(years), start, cue.end());
  }

  private static String firstWord(String text, int from, int to) {
    List<String> words = words(text, from, to);
    return words.isEmpty() ? "" : words.get(0);
  }

  /** Whether a plus stands before the word, behind a number: "5+ years". */
  private static boolean isOpen(String text, int years) {
    int i = years - 1;
    while (i > 0 && Characters.isBlank(text.charAt(i))) {
      i--;
    }
    return i > 0 && text.charAt(i) == '+' && Characters.isDigit(text.charAt(i - 1));
  }

  private static boolean speaksOfExperience(Reading reading, Hit years) {
    SectionKind section = reading.sections().at(years.start());
    boolean item = opensItem(reading, years);
    if ((section.requirement() == null && !item) || isAhead(reading.text(), years.end())) {
      return false;
    }
    // "5+ years" is said of hardly anything else.
    boolean open = section != SectionKind.ABOUT && isOpen(reading.text(), years.start());
    boolean experience = section == SectionKind.REQUIREMENTS || item || open || years.is("months");
    for (Hit cue : reading.inSentence(Lexicon.TIME, years.start())) {
      String kind = cue.value();
      if (kind.equals("no-experience") && near(cue, years)) {
        return false;
      }
      experience |= kind.equals("experience");
    }
    return experience;
  }

  /** Whether it is a time that something takes: "5 years to build". */
  private static boolean isAhead(String text, int end) {
    String to = " to ";
    int verb = end + to.length();
    return text.startsWith(to, end)
        && verb < text.length()
        && Characters.isLower(text.charAt(verb));
  }

  /** Whether an item of a list begins with the years, as "5+ years in sales" does. */
  private static boolean opensItem(Reading reading, Hit years) {
    Line line = reading.lines().at(years.start());
    String text = reading.text();
    return line.bullet()
        && years.start() - line.core() <= WORD_REACH
        && Characters.isDigit(text.charAt(line.core()))
        && (text.startsWith(" in ", years.end()) || text.startsWith(" of ", years.end()));
  }

  private static boolean near(Hit cue, Hit years) {
    boolean behind = cue.start() >= years.end();
    String stands = cue.detail();
    if (stands.equals("near")) {
      return true;
    }
    return behind
        ? stands.equals("after") && cue.start() - years.end() <= 2
        : stands.equals("before") && years.start() - cue.end() <= WORD_REACH;
  }

  /** The number that stands before the word, the lower one of a range; -1 where there is none. */
  private static int numberBefore(Reading reading, Hit years) {
    int from = Math.max(reading.lines().sentenceStart(years.start()), years.start() - LOOK_BACK);
    List<String> words = words(reading.text(), from, years.start());
    int i = words.size() - 1;
    while (i >= 0 && isFiller(words.get(i))) {
      i--;
    }
    int number = i < 0 ? -1 : number(words.get(i));
    if (i >= 0 && words.get(i).equals("a") && !isSpan(reading.text(), years.end())) {
      return -1;
    }
    if (number < 0 || (i > 0 && isAmount(words.get(i - 1)))) {
      return -1;
    }
    i = isTwice(words, i) ? i - 3 : i - 1;
    boolean range = false;
    while (i >= 0 && isRange(words.get(i))) {
      range = true;
      i--;
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
  private static boolean isSpan(String text, int end) {
    return text.startsWith(" of ", end)
        || text.startsWith(" or ", end)
        || text.startsWith("'s ", end)
        || text.startsWith("’s ", end);
  }

  private static boolean isFiller(String word) {
    return switch (word) {
      case "+",
          "-",
          "(",
          ")",
          "or",
          "more",
          "plus",
          "full",
          "solid",
          "to",
          "least",
          "professional" ->
          true;
      default -> false;
    };
  }

  private static boolean isRange(String word) {
    return switch (word) {
      case "+", "-", "to", "or", "and", "(", ")", "~" -> true;
      default -> false;
    };
  }

  private static boolean isAmount(String word) {
    return word.equals("$") || word.equals("€") || word.equals("£") || word.equals(",");
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
