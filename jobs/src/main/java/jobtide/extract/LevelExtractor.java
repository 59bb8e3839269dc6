package jobtide.extract;

import java.util.List;
import java.util.Set;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;

/** The seniority that a posting hires for: by its title, then its text, then the years it asks. */
final class LevelExtractor {
  static final String UNSPECIFIED = "unspecified";

  private static final int YEARS_OF_A_SENIOR = 5;
  private static final int YEARS_OF_A_MID = 2;

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
    List<Finding> found = Ranks.inTitle(title, anyRank);
    if (Leadership.isOpen(values(found)) && Leadership.mayBeSaidOf(late.read(title))) {
      List<Finding> leads = Leadership.of(late.read(text));
      found = leads.isEmpty() ? found : leads;
    }
    if (found.isEmpty() && stated != null) {
      List<Finding> field = Ranks.inTitle(late.read(reader.readTitle(stated)), false);
      if (!field.isEmpty()) {
        // Its words stand in no text of the posting, so they are no evidence in one.
        return new Shown<>(values(field), List.of());
      }
    }
    if (found.isEmpty()) {
      found =
          title.text().isBlank()
              ? AnnouncedLevels.ofPost(text, role.equals(JobNames.MULTIPLE))
              : AnnouncedLevels.underTitle(text, anyRank);
    }
    if (found.isEmpty() && years.value() != null) {
      found = byYears(years);
    }
    return found.isEmpty()
        ? new Shown<>(List.of(UNSPECIFIED), List.of())
        : new Shown<>(values(found), found);
  }

  private static List<Finding> byYears(Shown<Integer> years) {
    int asked = years.value();
    String level =
        asked >= YEARS_OF_A_SENIOR ? "senior" : asked >= YEARS_OF_A_MID ? "mid" : "junior";
    return years.evidence().stream()
        .map(f -> new Finding("levels", level, f.evidence(), f.field(), f.start(), f.end()))
        .toList();
  }

  private static List<String> values(List<Finding> findings) {
    return findings.stream().map(Finding::value).distinct().toList();
  }
}
