package jobtide.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Words WORDS =
      Words.of("lead, full time, full-time, f/t, it's, relocat*\nco founder");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a word alone; lead; ~
          in another case; Team LEAD (x); Team ~ (x)
          inside another word; misleading leads; misleading leads
          beside an underscore; lead_time; lead_time
          beside a letter beyond ASCII; élead; é~
          a phrase with its blank; work Full Time now; work ~ now
          a phrase with a hyphen; full-time; ~
          a phrase with a wider gap; full  time; full  time
          a phrase cut short; full; full
          a phrase that goes on; full timer; full timer
          a phrase with a slash; F/T job; ~ job
          a phrase with an apostrophe; now it's on; now ~ on
          a longer word of a stem; we Relocate you; we ~ you
          the stem alone; relocat; relocat
          several of them; lead, f/t lead; ~, ~ ~
          no word at all; - -; - -
          """)
  void shouldBlankWholeWordsAlone(String description, String text, String blanked) {
    assertThat(WORDS.blanked(text)).isEqualTo(blanked.replace('~', ' '));
    assertThat(WORDS.in(text)).isEqualTo(blanked.indexOf('~') >= 0);
  }
}
