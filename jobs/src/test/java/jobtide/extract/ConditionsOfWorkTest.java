package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import jobtide.model.ExplainedFacts;
import jobtide.model.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the work is done, how one is employed, and the degree that is asked for. */
class ConditionsOfWorkTest {
  private static final FactExtractor EXTRACTOR = Vocabularies.EXTRACTOR;

  private static Facts facts(String title, String text) {
    return EXTRACTOR.extract(title, text.replace("\\n", "\n"), null, null);
  }

  private static List<String> values(String joined) {
    return joined == null ? List.of() : Arrays.asList(joined.split("; "));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvFileSource(resources = "/extract/work-modes-of-postings.csv", numLinesToSkip = 1)
  void shouldTellWhereTheWorkIsDone(String title, String text, String modes) {
    assertThat(facts(title, text).workModes()).containsExactlyInAnyOrderElementsOf(values(modes));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvFileSource(resources = "/extract/employment-of-postings.csv", numLinesToSkip = 1)
  void shouldTellTheKindsOfEmployment(String title, String text, String employment) {
    assertThat(facts(title, text).employment())
        .containsExactlyInAnyOrderElementsOf(values(employment));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvFileSource(resources = "/extract/degrees-of-postings.csv", numLinesToSkip = 1)
  void shouldTellTheDegreeAskedForAndItsFields(
      String title, String text, String degree, String fields) {
    Facts facts = facts(title, text);
    assertThat(facts.degree()).isEqualTo(degree);
    assertThat(facts.fieldsOfStudy()).containsExactlyInAnyOrderElementsOf(values(fields));
  }

  @Test
  void shouldPointToTheWordsThatShowIt() {
    String text = "🙂 This role is fully remote.\n\nRequirements\n- PhD in Physics";
    ExplainedFacts explained = EXTRACTOR.explain("Engineer", text, null, null);
    assertThat(explained.evidence())
        .filteredOn(finding -> finding.field().equals("text"))
        .allSatisfy(
            finding ->
                assertThat(text.substring(finding.start(), finding.end()))
                    .isEqualTo(finding.evidence()));
    assertThat(explained.evidence())
        .extracting(finding -> finding.fact() + " " + finding.value())
        .contains("work_modes remote", "degree required", "fields_of_study physics");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "remote or ",
        "hybrid, ",
        "degree plus ",
        "BS/",
        "(BS ",
        "full-time | ",
        "3 days ",
        "or "
      })
  void shouldReadHostileTextsInTime(String part) {
    String text = part.repeat(20_000);
    assertThatCode(() -> facts("", text)).doesNotThrowAnyException();
    assertThatCode(() -> facts("Engineer", text)).doesNotThrowAnyException();
  }
}
