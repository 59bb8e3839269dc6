package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jobtide.model.Facts;
import jobtide.model.Mention;
import jobtide.model.Requirement;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Postings in other languages than English: names and figures are read, the rest is not guessed.
 */
class OtherLanguagesTest {
  private static final FactExtractor EXTRACTOR =
      new FactExtractor(Vocabulary.of(Schemas.bundled()));
  private static final List<String> UNSPECIFIED = List.of("unspecified");

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "/extract/other-languages.csv", numLinesToSkip = 1)
  void shouldReadNamesAndFiguresAlone(
      String language, String title, String text, String technologies, String pay, int years) {
    Facts facts = EXTRACTOR.extract(title, text.replace("\\n", "\n"), null, null);

    assertThat(facts.language()).isEqualTo(language);
    assertThat(
            facts.technologies().stream()
                .map(Mention::name)
                .sorted()
                .collect(Collectors.joining("; ")))
        .isEqualTo(technologies);
    assertThat(facts.technologies())
        .extracting(Mention::requirement)
        .containsOnly(Requirement.MENTIONED);
    assertThat(facts.salary().min() + "-" + facts.salary().max() + " " + facts.salary().currency())
        .isEqualTo(pay);
    assertThat(facts.role()).isEqualTo("unspecified");
    assertThat(facts.levels()).as("by the years").containsExactly("mid");
    assertThat(facts.workModes()).isEqualTo(UNSPECIFIED);
    assertThat(facts.employment()).isEqualTo(UNSPECIFIED);
    assertThat(facts.minYears()).isEqualTo(years);
    assertThat(facts.degree()).isEqualTo("none");
    assertThat(facts.concepts()).isEmpty();
    assertThat(facts.softSkills()).isEmpty();
    assertThat(facts.industries()).isEmpty();
  }
}
