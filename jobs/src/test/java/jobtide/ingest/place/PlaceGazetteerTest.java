package jobtide.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jobtide.model.Place;
import jobtide.model.UserError;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceGazetteerTest {
  private static final PlaceGazetteer PLACES = PlaceGazetteer.load(Schemas.bundled());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/jobtide/ingest/place/places.csv", numLinesToSkip = 1)
  void shouldResolve(String description, String text, String places) {
    assertThat(written(PLACES.resolve(text))).as(description).isEqualTo(places);
  }

  @Test
  void everyPlaceKeepsItsWords() {
    assertThat(PLACES.resolve(" Remote - US only "))
        .extracting(Place::raw)
        .containsExactly("Remote - US only");
    assertThat(PLACES.resolve("San Francisco, CA or New York"))
        .extracting(Place::raw)
        .containsExactly("San Francisco, CA", "New York");
    assertThat(PLACES.resolve("Remote")).containsExactly(Place.unresolved("Remote"));
    assertThat(PLACES.resolve("  ")).isEmpty();
    assertThat(PLACES.resolve(null)).isEmpty();
  }

  @Test
  void everyCountryOfIso3166ResolvesByItsName() {
    for (String code : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
      List<Place> places = PLACES.resolve(name.replaceAll(" \\(.*?\\)| -", "") + ", " + code);
      assertThat(places).as(name).extracting(Place::country).containsExactly(code);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "San Francisco, CA",
        "Onsite in Berlin or Munich",
        "REMOTE (US only)",
        "NYC / Boston",
        "London office",
        "berlin and san francisco"
      })
  void shouldRecognizeSegmentsThatAreOnlyPlaces(String segment) {
    assertThat(PLACES.recognized(segment)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boston Dynamics",
        "Mobile",
        "Reading",
        "Remote",
        "QA",
        "Mobile Engineer, Berlin",
        "We are hiring in London",
        "Remote (not US)",
        "palo alto networks",
        "ACT NOW",
        "$100k"
      })
  void shouldNotRecognizeSegmentsThatSayMore(String segment) {
    assertThat(PLACES.recognized(segment)).isEmpty();
  }

  @Test
  void shouldSurviveSerialization() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(PLACES);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      PlaceGazetteer copy = (PlaceGazetteer) in.readObject();
      assertThat(copy.resolve("Paris, TX")).isEqualTo(PLACES.resolve("Paris, TX"));
    }
  }

  @Test
  void wrongRowIsNamedWithFileAndLine(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("vocabulary"));
    Path file = folder.resolve("vocabulary/places.csv");
    String header = "kind,name,country,region,initials,codes,aliases,population,ordinary\n";
    Files.writeString(file, header + "town,Ulm,DE,,,,,1,\n");
    assertThatThrownBy(() -> PlaceGazetteer.load(Schemas.in(folder)))
        .isInstanceOf(UserError.class)
        .hasMessage(
            file + ":2: the kind is \"town\", make it country, region, area, city or wider");
    Files.writeString(file, header + "city,Ulm,DE,,,,,many,\n");
    assertThatThrownBy(() -> PlaceGazetteer.load(Schemas.in(folder)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(":2: the population is \"many\"");
  }

  private static String written(List<Place> places) {
    return places.stream()
        .map(place -> place.country() + "/" + or(place.region()) + "/" + or(place.city()))
        .collect(Collectors.joining("; "));
  }

  private static String or(String name) {
    return name == null ? "-" : name;
  }
}
