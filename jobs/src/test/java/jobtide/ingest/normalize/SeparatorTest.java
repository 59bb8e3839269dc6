package jobtide.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparatorTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          HARD; Acme | Berlin||Remote; Acme /Berlin//Remote
          HARD; Acme :: Berlin • Remote; Acme / Berlin / Remote
          HARD; Acme: Berlin; Acme: Berlin
          SOFT; Acme - Berlin -- Remote; Acme / Berlin / Remote
          SOFT; Acme – Berlin—Remote; Acme / Berlin/Remote
          SOFT; full-time a–b a~b 24/7 10:30; full-time a–b a~b 24/7 10:30
          SOFT; Acme: Berlin ~ Remote // UI / UX; Acme/ Berlin / Remote / UI / UX
          SENTENCE_END; Acme 2.0. We build. ; Acme 2.0/ We build.
          COMMA; Acme, Berlin,Munich, 10,000; Acme/ Berlin,Munich/ 10,000
          """)
  void shouldSplit(Separator separator, String text, String parts) {
    assertThat(String.join("/", separator.split(text))).isEqualTo(parts);
    assertThat(separator.in(text)).isEqualTo(separator.split(text).size() > 1);
  }
}
