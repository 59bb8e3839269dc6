package jobtide.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRuleTest {
  private static final Instant LATEST = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a day                       | iso           | UTC              | 2024-02-29                    | 2024-02-29T00:00:00Z
          a month                     | iso           | UTC              | 2024-02                       | 2024-02-01T00:00:00Z
          a day in a zone             | iso           | America/New_York | 2024-07-01                    | 2024-07-01T04:00:00Z
          a time with Z               | iso           | America/New_York | 2024-07-01T10:00:00Z          | 2024-07-01T10:00:00Z
          a time with an offset       | iso           | UTC              | 2024-07-01T10:00:00.679+02:00 | 2024-07-01T08:00:00.679Z
          an offset without colon     | iso           | UTC              | 2024-07-01T10:00:00+0200      | 2024-07-01T08:00:00Z
          a time without offset       | iso           | America/New_York | 2024-07-01T10:00:00.000       | 2024-07-01T14:00:00Z
          a blank for the T           | iso           | UTC              | 2024-07-01 10:00:05           | 2024-07-01T10:00:05Z
          UTC in words                | iso           | UTC              | 2024-07-01 10:00:05 UTC       | 2024-07-01T10:00:05Z
          seconds                     | epoch_seconds | UTC              | 1525200831                    | 2018-05-01T18:53:51Z
          milliseconds                | epoch_millis  | UTC              | 1525200831000                 | 2018-05-01T18:53:51Z
          a data frame's number       | epoch_millis  | UTC              | 1.525200831E12                | 2018-05-01T18:53:51Z
          a pattern                   | MM/dd/yyyy    | UTC              | 03/04/2024                    | 2024-03-04T00:00:00Z
          a month's name in any case  | d-MMM-yyyy    | UTC              | 4-MAR-2024                    | 2024-03-04T00:00:00Z
          a pattern with a time       | M/d/yyyy H:mm | UTC              | 3/4/2024 9:05                 | 2024-03-04T09:05:00Z
          """)
  void readsDates(String description, String format, String zone, String text, String expected) {
    DateRule.Dated dated = new DateRule(List.of(format), ZoneId.of(zone)).read(text, LATEST);

    assertThat(dated.value()).as(description).isEqualTo(expected);
    assertThat(dated.problem()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          words                    | iso                   | yesterday     | is none of the formats iso
          a day that is not        | iso                   | 2023-02-29    | is none of the formats iso
          another form             | iso                   | 03/04/2024    | is none of the formats iso
          a huge number            | epoch_seconds         | 1e30          | is none of the formats epoch_seconds
          too early                | iso                   | 1989-12-31    | lies before 1990
          too late                 | iso                   | 2026-01-02    | lies after 2026-01-01
          seconds read as millis   | epoch_millis          | 1525200831    | lies before 1990
          two formats disagree     | MM/dd/yyyy,dd/MM/yyyy | 03/04/2024    | could be 2024-03-04 or 2024-04-03
          """)
  void refusesDatesItCannotTrust(String description, String formats, String text, String problem) {
    DateRule.Dated dated =
        new DateRule(List.of(formats.split(",")), ZoneId.of("UTC")).read(text, LATEST);

    assertThat(dated.value()).as(description).isNull();
    assertThat(dated.problem()).startsWith(problem);
  }

  @Test
  void formatsThatAgreeOrOfWhichOneIsPlausibleAreNoTrouble() {
    DateRule rule =
        new DateRule(
            List.of("MM/dd/yyyy", "dd/MM/yyyy", "epoch_seconds", "epoch_millis"), ZoneId.of("UTC"));

    assertThat(rule.read("03/03/2024", LATEST).value()).isEqualTo("2024-03-03T00:00:00Z");
    assertThat(rule.read("25/03/2024", LATEST).value()).isEqualTo("2024-03-25T00:00:00Z");
    assertThat(rule.read("1525200831", LATEST).value()).isEqualTo("2018-05-01T18:53:51Z");
    assertThat(rule.read("1525200831000", LATEST).value()).isEqualTo("2018-05-01T18:53:51Z");
  }

  @Test
  void refusesAPatternThatIsNone() {
    assertThatThrownBy(() -> new DateRule(List.of("bogus"), ZoneId.of("UTC")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
