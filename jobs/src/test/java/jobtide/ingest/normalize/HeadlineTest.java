package jobtide.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import jobtide.ingest.place.PlaceGazetteer;
import jobtide.vocabulary.Schemas;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
  private static final PlaceGazetteer PLACES = PlaceGazetteer.load(Schemas.bundled());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "/jobtide/ingest/normalize/headlines.csv",
      delimiter = ';',
      numLinesToSkip = 1)
  void shouldRead(
      String description, String line, String company, String title, String places, String modes) {
    Headline headline = Headline.parse(line, PLACES);
    assertThat(headline.company()).as("company").isEqualTo(company);
    assertThat(headline.title()).as("title").isEqualTo(title);
    assertThat(String.join("|", headline.places())).isEqualTo(places == null ? "" : places);
    assertThat(String.join("|", headline.workModes())).isEqualTo(modes == null ? "" : modes);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Acme / Oslo / ONSITE, full-time; ; onsite
          Acme | REMOTE / ONSITE; ; remote
          Acme / Our lamps are seen from remote ships.;;
          Acme | Oslo / Lamp Engineer; Lamp Engineer;
          Acme | Keeper, Designer / Lamp Engineer; Keeper, Designer;
          Acme | Oslo / Lamp Engineer / Lamp Designer;;
          Acme | Oslo / We make lamps / Lamp Engineer;;
          Acme | Oslo / Open positions;;
          """)
  void shouldReadTagsBelowTheFirstLine(String lines, String title, String modes) {
    Headline headline = Headline.parse(lines.replace(" / ", "\n"), PLACES);
    assertThat(headline.title()).isEqualTo(title);
    assertThat(String.join("|", headline.workModes())).isEqualTo(modes == null ? "" : modes);
  }

  @Property(seed = "20261127")
  void shouldNeverFail(@ForAll String line) {
    assertThat(Headline.parse(line, PLACES).workModes()).doesNotContainNull();
  }
}
