package jobtide.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jobtide.ingest.reader.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DetectionTest {
  private static final List<Mapping> KNOWN = Fixture.MAPPINGS.all();
  static final List<Fixture> FIXTURES = Fixture.ALL;

  @ParameterizedTest
  @FieldSource("FIXTURES")
  void eachDumpIsDetectedAsItsOwnSource(Fixture dump) {
    Detection found = detected(KNOWN, dump, "dump.dat").orElseThrow();

    assertThat(found.mapping().source()).isEqualTo(dump.source());
    assertThat(found.reasons()).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("FIXTURES")
  void noOtherMappingTakesADumpForItsOwn(Fixture dump) {
    for (Mapping mapping : KNOWN) {
      if (!mapping.source().equals(dump.source()) && !mapping.source().equals(Mappings.GENERIC)) {
        assertThat(detected(List.of(mapping), dump, dump.fileName())).isEmpty();
      }
    }
  }

  @Test
  void reasonsNameTheFieldsAndTheFileName() {
    Detection found = detected(KNOWN, Fixture.of("lever"), "lever-moonpool.json").orElseThrow();

    assertThat(found.reasons())
        .containsExactly(
            "has text, hostedUrl, categories, createdAt, descriptionPlain, description, lists,"
                + " additional, workplaceType, applyUrl, salaryRange",
            "the file name matches (?i)lever");
    assertThat(found.score()).isEqualTo(11.5);
  }

  @Test
  void aFileNameAloneDetectsNothing() {
    assertThat(Detection.best(KNOWN, Format.CSV, List.of("colour"), List.of(), "nyc_jobs.csv"))
        .isEmpty();
  }

  @Test
  void aTextColumnAloneIsGeneric() {
    Detection found =
        Detection.best(KNOWN, Format.CSV, List.of("Job_Title", "colour"), List.of(), "x.csv")
            .orElseThrow();

    assertThat(found.mapping().source()).isEqualTo("generic");
    assertThat(found.score()).isZero();
  }

  @Test
  void theFileNameDecidesBetweenEqualsAndTheMoreDemandingMappingWithoutIt(@TempDir Path folder)
      throws Exception {
    Mapping one = mapping(folder, "one", "{all: [a], any: [b], file_name: one}");
    Mapping two = mapping(folder, "two", "{all: [a, b], file_name: two}");
    List<String> fields = List.of("a", "b");

    assertThat(best(List.of(one, two), fields, "one.csv")).isEqualTo("one");
    assertThat(best(List.of(one, two), fields, "two.csv")).isEqualTo("two");
    assertThat(best(List.of(one, two), fields, "x.csv")).isEqualTo("two");
    assertThat(best(List.of(one, two), List.of("a"), "x.csv")).isEqualTo("none");
  }

  @Test
  void aMappingForOneFormatDoesNotTakeAnother(@TempDir Path folder) throws Exception {
    Mapping mapping = mapping(folder, "rows", "{all: [a]}\nformat: {types: [csv]}");

    assertThat(Detection.best(List.of(mapping), Format.CSV, List.of("a"), List.of(), "x"))
        .isPresent();
    assertThat(Detection.best(List.of(mapping), Format.JSON, List.of("a"), List.of(), "x"))
        .isEmpty();
  }

  @Test
  void nestedFieldsAreLookedForInTheSample(@TempDir Path folder) throws Exception {
    Mapping mapping = mapping(folder, "nested", "{all: ['a.b[].c']}");
    JsonNode record = new ObjectMapper().readTree("{\"a\": {\"b\": [{\"c\": 1}]}}");

    assertThat(Detection.best(List.of(mapping), Format.JSON, List.of("a"), List.of(record), "x"))
        .isPresent();
    assertThat(Detection.best(List.of(mapping), Format.JSON, List.of("a"), List.of(), "x"))
        .isEmpty();
  }

  private static String best(List<Mapping> mappings, List<String> fields, String name) {
    return Detection.best(mappings, Format.CSV, fields, List.of(), name)
        .map(found -> found.mapping().source())
        .orElse("none");
  }

  private static Optional<Detection> detected(List<Mapping> mappings, Fixture dump, String name) {
    return Detection.best(mappings, dump.format(), dump.fields(), dump.records(), name);
  }

  private static Mapping mapping(Path folder, String source, String detect) throws Exception {
    return Mappings.loadFile(
        Files.writeString(
            folder.resolve(source + ".yaml"),
            TextMapping.head(source) + "detect: " + detect + "\nfields: {title: a}\n"));
  }
}
