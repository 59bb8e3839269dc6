package jobtide.extract;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jobtide.model.Finding;

/** The years of experience that a posting asks for. */
final class YearsExtractor {
  private static final int WORD_REACH = 14;

  /** More years are nobody's to ask. */
  static final int MOST = 25;

  private static final int MOST_IN_PASSING = 14;

  /** Room for " of cash handling or customer service " between months and "experience". */
  private static final int EXPERIENCE_REACH = 60;

  private static final Set<String> EXPERIENCE = Set.of("experience", "exp", "yoe");

  /** How far behind a label of experience the months may stand. */
  private static final int LABEL_REACH = 400;

  /** How many lines may head a posting. */
  private static final int HEADER_LINES = 6;

  /** What is longer is no title but a whole posting. */
  private static final int LONGEST_TITLE = 300;

  /** What parts years from a word about others. */
  private static final String BREAKS = ",;0123456789\n";

  /** What goes on behind years of a work. */
  private static final List<String> OF_WORK =
      List.of(" in ", " of ", " with ", " as ", " using ", " working ", " building ");

  private static final String ITEM_MARKS = Placement.BARS + "\n";

  /** Room for " of hands-on experience with " between years and the technology they are of. */
  private static final int SKILL_REACH = 36;

  /** Room for " of experience " between years and "overall", or for "experience: " before them. */
  private static final int WHOLE_REACH = 28;

  private YearsExtractor() {}

  /**
   * The minimum that the posting asks for first, null where it asks for none.
   *
   * @param role what the hired person does: what is asked of one of several is not asked of all
   */
  static Shown<Integer> minimum(Reading title, Reading text, String role) {
    return namesTime(title) || namesTime(text) ? asked(title, text, role) : Shown.nothing();
  }

  private static boolean namesTime(Reading reading) {
    return reading.hits().of(Lexicon.TIME).any(cue -> cue.is("years") || cue.is("months"));
  }

  private static Shown<Integer> asked(Reading title, Reading text, String role) {
    boolean several = role.equals(JobNames.MULTIPLE);
    Predicate<Hit> asks =
        cue -> speaksOfExperience(text, cue) && !(several && speaksOfOne(text, cue));
    Predicate<Hit> must = cue -> !isPreferred(text, cue) && asks.test(cue);
    Predicate<Hit> wish = cue -> isPreferred(text, cue) && asks.test(cue);
    Predicate<Hit> proper = cue -> !YearChoice.replacesDegree(text, cue);
    // Years that may stand in for a degree, and those preferred, count where no others are asked.
    return Stream.<Supplier<Shown<Integer>>>of(
            () -> first(title, cue -> isInTitle(title, cue)),
            () -> YearsTable.asked(text),
            () -> overall(text, must.and(proper)),
            () -> overall(text, must),
            () -> ofMonths(text, must),
            () -> first(text, wish),
            () -> ofMonths(text, wish))
        .map(Supplier::get)
        .filter(asked -> asked.value() != null)
        .findFirst()
        .map(asked -> YearChoice.lowest(text, asked, MOST))
        .orElse(Shown.nothing());
  }

  /** Whether years in a title are of experience, and not how long the job lasts. */
  private static boolean isInTitle(Reading title, Hit years) {
    return !speaksOfNone(title, years)
        && (WrittenYears.isOpen(title.text(), years.start())
            || WrittenYears.isRange(title, years)
            || title
                .hits()
                .in(Lexicon.TIME, years.start() - LONGEST_TITLE, years.end() + LONGEST_TITLE)
                .any(cue -> cue.is("experience")));
  }

  /** The whole years in "18 months of experience", unless those are of one technology. */
  private static Shown<Integer> ofMonths(Reading text, Predicate<Hit> asks) {
    for (Hit cue : text.hits().of(Lexicon.TIME)) {
      if (cue.is("months")
          && (isOfExperience(text, cue) || isLabelled(text, cue))
          && asks.test(cue)
          && !isOfTechnology(text, cue.end())) {
        int months = WrittenYears.before(text, cue);
        if (months > 0) {
          Finding shown = WrittenYears.evidence(text, months, months / WrittenYears.MONTHS, cue);
          return new Shown<>(months / WrittenYears.MONTHS, List.of(shown));
        }
      }
    }
    return Shown.nothing();
  }

  /** Whether "experience" follows: "months of experience", "months + commercial experience". */
  private static boolean isOfExperience(Reading text, Hit months) {
    String words = text.text();
    int plus = Stretch.behindBlanks(words, months.end());
    int from = words.startsWith("+", plus) ? plus + 1 : months.end();
    return text.hits()
        .in(Lexicon.TIME, from, from + EXPERIENCE_REACH)
        .any(
            cue ->
                EXPERIENCE.contains(cue.term().spelling())
                    && Stretch.onlyWords(words, from, cue.start(), 8));
  }

  /** Whether a label of experience leads to the months: "Min. experience: 18 months". */
  private static boolean isLabelled(Reading text, Hit months) {
    Line line = text.lines().at(months.start());
    if (months.start() - line.core() > LABEL_REACH) {
      return false;
    }
    int colon = Stretch.find(text.text(), ':', line.core(), months.start());
    return colon >= 0
        && text.hits()
            .in(Lexicon.TIME, line.core(), colon)
            .any(cue -> EXPERIENCE.contains(cue.term().spelling()));
  }

  /** Whether it names, before the years, what one of several does: "Designer (2+ years)". */
  private static boolean speaksOfOne(Reading text, Hit years) {
    return text.inSentence(Lexicon.ROLE, years.start())
        .any(job -> job.start() < years.start() && JobNames.weight(job) >= JobNames.DISCIPLINE);
  }

  /** The first, unless more are asked for as a whole, by their words or beside those of a skill. */
  private static Shown<Integer> overall(Reading text, Predicate<Hit> speaksOfExperience) {
    Shown<Integer> first = first(text, speaksOfExperience);
    if (first.value() == null) {
      return first;
    }
    Shown<Integer> total =
        first(
            text,
            cue ->
                WrittenYears.of(text, cue) > first.value()
                    && isWhole(text, cue)
                    && speaksOfExperience.test(cue));
    Finding shown = first.evidence().get(0);
    boolean leads = isOfLeading(text, shown.end());
    if (total.value() != null || !(leads || isOfSkill(text, shown))) {
      return total.value() == null ? first : total;
    }
    Shown<Integer> whole =
        first(
            text,
            cue ->
                (leads
                        ? WrittenYears.of(text, cue) > first.value()
                            && !isOfLeading(text, cue.end())
                            && !isRemark(text, cue)
                            && !isOfTechnology(text, cue.end())
                        : text.inSentence(Lexicon.TECHNOLOGY, cue.start()).isEmpty())
                    && speaksOfExperience.test(cue));
    return whole.value() != null && whole.value() > first.value() ? whole : first;
  }

  /** Whether words beside years say that they are so many as a whole: "10 years overall". */
  private static boolean isWhole(Reading text, Hit years) {
    int number = WrittenYears.evidence(text, years).start();
    return text.hits()
        .in(Lexicon.TIME, number - WHOLE_REACH, years.end() + WHOLE_REACH)
        .any(
            cue ->
                cue.is("whole")
                    && (cue.end() <= number
                        ? !Stretch.hasAny(text.text(), cue.end(), number, BREAKS)
                        : !Stretch.hasAny(text.text(), years.end(), cue.start(), BREAKS)));
  }

  /** Whether years are of one technology, named behind them or right before: "Kafka 3+ years". */
  private static boolean isOfSkill(Reading text, Finding years) {
    Line line = text.lines().at(years.start());
    HitList before = text.hits().in(Lexicon.TECHNOLOGY, line.core(), years.start());
    return isOfTechnology(text, years.end())
        || (!before.isEmpty()
            && Stretch.onlyMarks(text.text(), before.last().end(), years.start()));
  }

  /**
   * Whether years are of leading people, who did the work for longer: "2 years managing a team".
   */
  private static boolean isOfLeading(Reading text, int years) {
    return text.hits()
        .in(Lexicon.TIME, years, years + SKILL_REACH)
        .any(cue -> cue.is("leading") && Stretch.onlyWords(text.text(), years, cue.start(), 4));
  }

  /** Whether years open a bracket: "a background as an engineer (5 years, we'd guess)". */
  private static boolean isRemark(Reading text, Hit years) {
    int before = Stretch.beforeBlanks(text.text(), WrittenYears.evidence(text, years).start());
    return before >= 0 && text.text().charAt(before) == '(';
  }

  /** Whether nothing but a few words parts years from the technology they are of. */
  private static boolean isOfTechnology(Reading text, int years) {
    int from = text.text().startsWith("+", years) ? years + 1 : years;
    for (Hit hit : text.hits().in(Lexicon.TECHNOLOGY, from, from + SKILL_REACH)) {
      return !hit.term().loose() && Stretch.onlyWords(text.text(), from, hit.start(), 4);
    }
    return false;
  }

  private static boolean isPreferred(Reading text, Hit years) {
    return text.sections().at(years.start()) == SectionKind.PREFERRED
        || text.inSentence(Lexicon.DEMAND, years.start())
            .any(
                cue ->
                    cue.is("preferred")
                        && cue.start() >= years.end()
                        && cue.start() - years.end() <= 2);
  }

  private static Shown<Integer> first(Reading reading, Predicate<Hit> speaksOfExperience) {
    for (Hit cue : reading.hits().of(Lexicon.TIME)) {
      if (cue.is("years") && speaksOfExperience.test(cue)) {
        int years = WrittenYears.of(reading, cue);
        if (years >= 0 && years <= most(reading, cue)) {
          return new Shown<>(years, List.of(WrittenYears.evidence(reading, cue)));
        }
      }
    }
    return Shown.nothing();
  }

  private static boolean speaksOfExperience(Reading reading, Hit years) {
    SectionKind section = reading.sections().at(years.start());
    boolean item = opensItem(reading, years);
    if ((section.requirement() == null && !item)
        || isAhead(reading.text(), years.end())
        || speaksOfNone(reading, years)) {
      return false;
    }
    // "5+ years" is said of hardly anything else.
    boolean open =
        section != SectionKind.ABOUT && WrittenYears.isOpen(reading.text(), years.start());
    return section == SectionKind.REQUIREMENTS
        || item
        || open
        || years.is("months")
        || EXPERIENCE.contains(years.term().spelling())
        || isInHeader(reading, years)
        || isHad(reading, years)
        || reading.inSentence(Lexicon.TIME, years.start()).any(cue -> cue.is("experience"));
  }

  /** Whether somebody is to have the years of something: "you have about four years in radio". */
  private static boolean isHad(Reading reading, Hit years) {
    if (!isOfWork(reading, years)) {
      return false;
    }
    int number = WrittenYears.evidence(reading, years).start();
    return reading
        .hits()
        .in(Lexicon.TIME, number - SKILL_REACH, number)
        .any(
            cue ->
                cue.is("having")
                    && cue.end() <= number
                    && Stretch.onlyWords(reading.text(), cue.end(), number, 4));
  }

  /** Whether words beside the years say that they are of something else. */
  private static boolean speaksOfNone(Reading reading, Hit years) {
    return reading
        .inSentence(Lexicon.TIME, years.start())
        .any(cue -> cue.is("no-experience") && near(reading, cue, years));
  }

  /**
   * Whether a range of years is an item of what heads a posting: "Pune | 3-6 years | Full time".
   */
  private static boolean isInHeader(Reading reading, Hit years) {
    String text = reading.text();
    return years.is("years")
        && reading.lines().indexAt(years.start()) < HEADER_LINES
        && WrittenYears.isRange(reading, years)
        && isItemEnd(text, years.end())
        && isItemStart(text, WrittenYears.evidence(reading, years).start());
  }

  private static boolean isItemEnd(String text, int end) {
    return end == text.length()
        || text.startsWith("  ", end)
        || ITEM_MARKS.indexOf(
                text.charAt(Math.min(text.length() - 1, Stretch.behindBlanks(text, end))))
            >= 0;
  }

  private static boolean isItemStart(String text, int start) {
    int before = Stretch.beforeBlanks(text, start);
    return before < 0 || start - before > 2 || ITEM_MARKS.indexOf(text.charAt(before)) >= 0;
  }

  /** So many as one asks for: more of them, outside of requirements, are the employer's own. */
  private static int most(Reading reading, Hit years) {
    return reading.field().equals("title") || reading.sections().at(years.start()).asks()
        ? MOST
        : MOST_IN_PASSING;
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
        && isOfWork(reading, years);
  }

  private static boolean isOfWork(Reading reading, Hit years) {
    int end = years.end();
    return OF_WORK.stream().anyMatch(word -> reading.text().startsWith(word, end))
        || !reading.hits().in(Lexicon.TECHNOLOGY, end, end + 2).isEmpty();
  }

  /** Whether a word speaks of another number before that of years: "Age: 18+, 3 years in sales". */
  private static boolean isOfFormer(Reading reading, Hit cue, Hit years) {
    int number = WrittenYears.evidence(reading, years).start();
    return Stretch.hasDigit(reading.text(), cue.end(), number);
  }

  private static boolean near(Reading reading, Hit cue, Hit years) {
    String stands = cue.detail();
    if (stands.equals("near")) {
      return true;
    }
    return cue.start() >= years.end()
        ? stands.equals("after")
            && cue.start() - years.end() <= 2
            && reading.text().charAt(cue.start() - 1) != '('
        : stands.equals("before")
            && years.start() - cue.end() <= WORD_REACH
            && !isOfFormer(reading, cue, years);
  }
}
