package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jobtide.model.ExplainedFacts;
import jobtide.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SoftSkillExtractorTest {

  private static ExplainedFacts explain(String title, String text) {
    return Vocabularies.EXTRACTOR.explain(title, text, null, null);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/extract/soft-skills-of-texts.csv", numLinesToSkip = 1)
  void shouldTellTheSoftSkillsAskedFor(String what, String title, String text, String expected) {
    String found =
        explain(title, text.replace("\\n", "\n")).facts().softSkills().stream()
            .sorted()
            .collect(Collectors.joining("; "));
    assertThat(found).as(what).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void shouldShowOnePhraseForAllSkillsThatItNames() {
    List<Finding> evidence =
        explain("Engineer", "Leading and mentoring a team.").evidence().stream()
            .filter(finding -> finding.fact().equals("soft_skills"))
            .toList();
    assertThat(evidence).extracting(Finding::value).containsExactly("leadership", "mentoring");
    assertThat(evidence).extracting(Finding::evidence).containsOnly("Leading and mentoring a");
  }
}
