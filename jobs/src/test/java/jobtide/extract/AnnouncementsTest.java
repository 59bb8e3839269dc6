package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jobtide.model.ExplainedFacts;
import jobtide.model.Facts;
import jobtide.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Roles, levels and years, also of posts without a title, and the words that show them. */
class AnnouncementsTest {

  private static ExplainedFacts explain(String title, String text) {
    return Vocabularies.EXTRACTOR.explain(
        title, text == null ? "" : text.replace("\\n", "\n"), null, null);
  }

  private static Facts facts(String title, String text) {
    return explain(title, text).facts();
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvFileSource(resources = "/extract/roles-announced.csv", numLinesToSkip = 1)
  void shouldTellTheRole(String title, String text, String role) {
    assertThat(facts(title, text).role()).isEqualTo(role);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvFileSource(resources = "/extract/levels-announced.csv", numLinesToSkip = 1)
  void shouldTellTheLevels(String title, String text, String levels) {
    assertThat(String.join("; ", facts(title, text).levels())).isEqualTo(levels);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/extract/years-asked.csv", numLinesToSkip = 1)
  void shouldTellTheYears(String sentence, Integer years) {
    assertThat(facts("Engineer", sentence).minYears()).isEqualTo(years);
  }

  @Test
  void shouldShowTheWordsOfTitleAndText() {
    List<Finding> evidence = explain("Senior Data Engineer", "5+ years of experience.").evidence();

    assertThat(evidence)
        .contains(
            new Finding("role", "data-engineering", "Data Engineer", "title", 7, 20),
            new Finding("levels", "senior", "Senior", "title", 0, 6),
            new Finding("min_years", "5", "5+ years", "text", 0, 8));
  }

  @Test
  void shouldShowTheYearsThatALevelFollowsFrom() {
    assertThat(explain("Data Engineer", "3 years of experience.").evidence())
        .contains(new Finding("levels", "mid", "3 years", "text", 0, 7));
  }

  @Test
  void shouldShowNoWordsOfWhatHoldsByDefault() {
    assertThat(explain("Pastry Baker", "Come.").evidence())
        .noneMatch(finding -> List.of("role", "levels", "min_years").contains(finding.fact()));
  }

  @Test
  void shouldShowEveryJobOfSeveral() {
    assertThat(explain("", "Orbly | Designer, Backend Engineer | Lisbon").evidence())
        .filteredOn(finding -> finding.fact().equals("role"))
        .extracting(Finding::value, Finding::evidence)
        .containsExactly(tuple("multiple", "Designer"), tuple("multiple", "Backend Engineer"));
  }
}
