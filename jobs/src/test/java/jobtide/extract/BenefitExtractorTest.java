package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BenefitExtractorTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/extract/benefits-of-postings.csv", numLinesToSkip = 1)
  void shouldFindWhatTheEmployerGivesBesidesPay(
      String what, String title, String text, String expected) {
    List<String> benefits =
        Vocabularies.EXTRACTOR.extract(title, text.replace("\\n", "\n"), null, null).benefits();
    assertThat(benefits.stream().sorted().collect(Collectors.joining("; ")))
        .as(what)
        .isEqualTo(expected == null ? "" : expected);
  }
}
