package jobtide.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jobtide.ingest.place.PlaceGazetteer;
import jobtide.vocabulary.Schemas;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningPlacesTest {
  private static final PlaceGazetteer PLACES = PlaceGazetteer.load(Schemas.bundled());

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Acme | Lamp maker | New York City/NYC SoHo; New York City/NYC
          Acme | Lamp maker | Boston, MA but will hire elsewhere; Boston, MA
          Acme, Oslo, on site, lamp maker; Oslo
          Acme (Lamp Row, Leeds, UK), no remote; Leeds, UK
          Acme (Boston, MA: right by the river) - full time; Boston, MA
          Lamp maker at Acme in San Francisco; San Francisco
          Acme - Boston, MA Lamps for the sea, and we hire; Boston, MA
          Boston Kites | Lamp maker;
          University of Oslo | Lamp maker;
          Acme | Lamp maker | North America time zones;
          """)
  void shouldFindPlacesAtAnEndOfPartsOfTheFirstLine(String line, String places) {
    assertThat(found(line)).isEqualTo(places == null ? "" : places);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Acme / / Oslo or Bergen; Oslo or Bergen
          Acme / Lamp maker / Boston, MA - full time; Boston, MA
          Acme / Keeper - Boston, MA / Diver - Austin, TX; Boston, MA|Austin, TX
          Acme / Location: Boston, MA (Lamp Row); Boston, MA
          Acme / We make lamps. / They shine. / In storms too. / Gladly. / Location: Oslo; Oslo
          Acme / We make lamps. / They shine. / In storms too. / Locations: / Oslo / Bergen / Wages; Oslo|Bergen
          Acme / We make lamps. / They shine. / In storms too. / Oslo;
          Acme / We have lit Oslo, and the sea;
          """)
  void shouldFindPlacesInLinesBelow(String lines, String places) {
    assertThat(found(lines.replace(" / ", "\n"))).isEqualTo(places == null ? "" : places);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          We are lamp makers based in Boston, and we hire; Boston
          We are a Boston-based maker of lamps; Boston
          We are hiring in Boston to light the town; Boston
          We hire for our Boston office; Boston
          Acme is hiring. / Our office is in downtown Boston.; Boston
          We are hiring, and have customers in Boston;
          We are hiring for the best place to work in Boston;
          We do not have offices in Boston;
          We read the Boston Herald in Boston Harbor;
          """)
  void shouldFindWhereSentencesSayThatSomebodyWorks(String lines, String places) {
    assertThat(found(lines.replace(" / ", "\n"))).isEqualTo(places == null ? "" : places);
  }

  @Test
  void sentencesOfARemotePostTellWhereTheCompanyIs() {
    String text = "Acme is hiring from anywhere.\nWe are based in Boston.";
    assertThat(OpeningPlaces.in(Headline.lines(text), false, PLACES)).containsExactly("Boston");
    assertThat(OpeningPlaces.in(Headline.lines(text), true, PLACES)).isEmpty();
  }

  @Test
  void aPlaceInTheFirstLineIsEnough() {
    Headline headline = Headline.parse("Acme | Oslo | Lamp maker\nBoston, MA", PLACES);
    assertThat(headline.places()).containsExactly("Oslo");
    assertThat(Headline.parse("Acme | Lamp maker\nBoston, MA", PLACES).places())
        .containsExactly("Boston, MA");
  }

  @Property(seed = "20261129")
  void shouldNeverFail(@ForAll String text) {
    Set<String> places = OpeningPlaces.in(Headline.lines("Acme\n" + text), false, PLACES);
    assertThat(places).doesNotContainNull();
  }

  private static String found(String text) {
    return String.join("|", OpeningPlaces.in(Headline.lines(text), false, PLACES));
  }
}
