package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jobtide.model.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ConceptExtractorTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/extract/concepts-of-postings.csv", numLinesToSkip = 1)
  void shouldFindWhatTheCandidateNeedsOrWorksOn(
      String what, String title, String text, String expected) {
    assertThat(joined(facts(title, text).concepts()))
        .as(what)
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/extract/industries-of-postings.csv", numLinesToSkip = 1)
  void shouldFindWhatTheEmployerWorksIn(String what, String title, String text, String expected) {
    assertThat(joined(facts(title, text).industries()))
        .as(what)
        .isEqualTo(expected == null ? "" : expected);
  }

  private static Facts facts(String title, String text) {
    return Vocabularies.EXTRACTOR.extract(title, text.replace("\\n", "\n"), null, null);
  }

  private static String joined(List<String> values) {
    return values.stream().sorted().collect(Collectors.joining("; "));
  }
}
