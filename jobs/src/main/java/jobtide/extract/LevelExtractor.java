package jobtide.extract;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;

/** The seniority that a posting hires for: by its title, then its text, then the years it asks. */
final class LevelExtractor {
  static final String UNSPECIFIED = "unspecified";

  private static final int YEARS_OF_A_SENIOR = 5;
  private static final int YEARS_OF_A_MID = 2;

  /** Where "III" asks no more, it is the grade in the middle. */
  private static final int YEARS_OF_A_MIDDLE_GRADE = 3;

  /** Where the phrases stand that are looked for in few texts only. */
  static final Set<String> LATE = Set.of("field", "team");

  private final TextReader reader;
  private final LateReader late;

  LevelExtractor(TextReader reader) {
    this.reader = reader;
    late = reader.late(PhraseFile.LEVELS);
  }

  /**
   * Seniority levels, at least one.
   *
   * @param stated as a field of the dump words it, null where there is none
   * @param role what the hired person does, by {@link RoleExtractor}
   */
  Shown<List<String>> levels(
      Reading title, Reading text, String stated, Shown<Integer> years, String role) {
    boolean anyRank = role.equals(JobNames.NON_TECH);
    boolean several = role.equals(JobNames.MULTIPLE);
    List<Finding> found = Ranks.inTitle(title, anyRank, several);
    if (Leadership.isOpen(values(found)) && Leadership.mayBeSaidOf(title)) {
      List<Finding> leads = Leadership.of(late.read(text));
      found = leads.isEmpty() ? found : leads;
    }
    if (isTrainee(found)) {
      List<Finding> traineeship = AnnouncedLevels.ofTraineeship(text);
      found = traineeship.isEmpty() ? found : traineeship;
    }
    if (isApprentice(found) && EmploymentExtractor.isPermanent(text)) {
      found = List.of(asJunior(found.get(0)));
    }
    if (found.isEmpty() && stated != null) {
      List<Finding> field = Ranks.inField(late.read(reader.readTitle(stated)));
      if (!field.isEmpty()) {
        // Its words stand in no text of the posting, so they are no evidence in one.
        return new Shown<>(values(field), List.of());
      }
    }
    boolean titled = !title.text().isBlank();
    if (titled && areNumbers(found)) {
      List<Finding> numbered = found;
      found =
          Stream.<Supplier<List<Finding>>>of(
                  () -> OpenLevels.table(text),
                  () -> OpenLevels.filled(text),
                  () -> AnnouncedLevels.ofField(text))
              .map(Supplier::get)
              .filter(levels -> !levels.isEmpty())
              .findFirst()
              .orElse(measured(numbered, years));
    }
    if (found.isEmpty()) {
      found =
          titled
              ? AnnouncedLevels.underTitle(text, anyRank)
              : AnnouncedLevels.ofPost(text, several);
    }
    if (found.isEmpty() && titled && several) {
      found = AnnouncedLevels.ofPost(text, true);
    }
    if (years.value() != null
        && years.value() >= YEARS_OF_A_MID
        && AnnouncedLevels.areWelcome(text, found)) {
      found = Stream.concat(byYears(years).stream(), found.stream()).toList();
    }
    if (found.isEmpty() && years.value() != null) {
      boolean beginner = years.value() < YEARS_OF_A_MID;
      List<Finding> grade = beginner ? AnnouncedLevels.ofGrade(text) : List.of();
      found = grade.isEmpty() ? byYears(years) : grade;
    }
    if (titled && !found.isEmpty()) {
      found = Stream.concat(found.stream(), OpenLevels.considered(text).stream()).toList();
    }
    return found.isEmpty()
        ? new Shown<>(List.of(UNSPECIFIED), List.of())
        : new Shown<>(values(found), found);
  }

  /** Whether it is a trainee: firms employ them, public bodies call their interns so. */
  private static boolean isTrainee(List<Finding> levels) {
    return levels.size() == 1 && levels.get(0).evidence().equalsIgnoreCase("trainee");
  }

  private static boolean isApprentice(List<Finding> levels) {
    return levels.size() == 1 && EmploymentExtractor.isLearner(levels.get(0));
  }

  private static Finding asJunior(Finding learner) {
    return new Finding(
        "levels", "junior", learner.evidence(), learner.field(), learner.start(), learner.end());
  }

  /** Whether no word tells a level, only numbers such as "III" if anything. */
  private static boolean areNumbers(List<Finding> levels) {
    return levels.stream().allMatch(level -> Ranks.isNumbered(level.evidence()));
  }

  /** What a number comes to by the years: with few, "III" is the one in the middle. */
  private static List<Finding> measured(List<Finding> numbered, Shown<Integer> years) {
    List<String> levels = values(numbered);
    if (years.value() == null || levels.size() != 1) {
      return numbered;
    }
    int asked = firstAsked(years);
    // A third line of support is no first grade of engineers.
    boolean line = numbered.get(0).evidence().equals("L3") && asked >= YEARS_OF_A_SENIOR;
    boolean middle = levels.contains("senior") && asked <= YEARS_OF_A_MIDDLE_GRADE;
    return line ? byYears(years) : middle ? byYears(years, "mid") : numbered;
  }

  /** By the fewest years; but whom a doctorate spares nearly all of them is no beginner. */
  private static List<Finding> byYears(Shown<Integer> years) {
    int fewest = years.value();
    int asked = fewest < YEARS_OF_A_MID ? firstAsked(years) : fewest;
    return byYears(
        years, asked >= YEARS_OF_A_SENIOR ? "senior" : asked >= YEARS_OF_A_MID ? "mid" : "junior");
  }

  /** The years first asked for, where fewer are asked of those with a higher degree. */
  private static int firstAsked(Shown<Integer> years) {
    List<Finding> shown = years.evidence();
    return shown.size() > 1
        ? WrittenYears.leading(shown.get(shown.size() - 1).evidence())
        : years.value();
  }

  private static List<Finding> byYears(Shown<Integer> years, String level) {
    return years.evidence().stream()
        .map(f -> new Finding("levels", level, f.evidence(), f.field(), f.start(), f.end()))
        .toList();
  }

  private static List<String> values(List<Finding> findings) {
    return findings.stream().map(Finding::value).distinct().toList();
  }
}
