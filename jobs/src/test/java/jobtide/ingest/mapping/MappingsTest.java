package jobtide.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import jobtide.ingest.mapping.Mapping.Kind;
import jobtide.model.UserError;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;

class MappingsTest {
  private final Mappings mappings = Mappings.load(Schemas.bundled());

  @Test
  void eachFileOfTheFolderIsTheMappingOfItsName() {
    assertThat(mappings.all())
        .extracting(mapping -> "sources/" + mapping.source() + ".yaml")
        .containsExactlyElementsOf(Schemas.bundled().list("sources", ".yaml"));
  }

  @Test
  void eachMappingHasAFixture() {
    assertThat(Fixture.ALL)
        .extracting(Fixture::source)
        .containsExactlyInAnyOrderElementsOf(mappings.all().stream().map(Mapping::source).toList());
  }

  @Test
  void shippedMappingsKeepToTheSchema() {
    Schemas schemas = Schemas.bundled();
    MappingSchema schema = new MappingSchema(schemas);
    assertThat(schemas.list("sources", ".yaml"))
        .allSatisfy(file -> assertThat(schema.mapping(file, schemas.read(file))).isNotNull());
  }

  @Test
  void theSchemaDescribesEveryKey() throws Exception {
    JsonNode schema = new ObjectMapper().readTree(Schemas.bundled().read("mapping.schema.json"));

    assertThat(schema.findValues("properties"))
        .flatMap(JsonNode::properties)
        .filteredOn(key -> !key.getValue().has("description"))
        .extracting(Map.Entry::getKey)
        .isEmpty();
  }

  @Test
  void onlyWhatIsPostedInAPeriodIsAFlow() {
    assertThat(mappings.all().stream().filter(mapping -> mapping.kind() == Kind.FLOW))
        .extracting(Mapping::source)
        .containsExactlyInAnyOrder("hackernews", "usajobs", "generic");
  }

  @Test
  void anUnknownNameGetsTheNearestOnes() {
    assertThat(mappings.named("Lever").source()).isEqualTo("lever");
    assertThatThrownBy(() -> mappings.named("hackernew"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "no mapping is named 'hackernew', did you mean hackernews?; known: ashby,");
    assertThatThrownBy(() -> mappings.named("zzz"))
        .hasMessageStartingWith("no mapping is named 'zzz'; known: ");
  }

  @Test
  void theHashIsThatOfTheText() {
    Mapping one = TextMapping.of("fields: {title: a}\n");

    assertThat(one.hash()).matches("[0-9a-f]{64}");
    assertThat(TextMapping.of("fields: {title: a}\n").hash()).isEqualTo(one.hash());
    assertThat(TextMapping.of("fields: {title: b}\n").hash()).isNotEqualTo(one.hash());
  }

  @Test
  void aMappingTravelsAndReadsTheSame() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(mappings.named("nyc"));
    }
    Mapping copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = (Mapping) in.readObject();
    }

    assertThat(copy).isEqualTo(mappings.named("nyc"));
    assertThat(
            TextMapping.posting(copy, "{\"Job ID\": \"7\", \"Business Title\": \"Clerk\"}").title())
        .isEqualTo("Clerk");
  }

  @Test
  void whereNoTextFieldIsFoundTheNearestAreNamed() {
    Mapping generic = mappings.named("generic");

    assertThat(generic.nearestFields(List.of("colour", "Tytle", "Pozition")))
        .containsExactly(
            "no column for title; nearest: 'Pozition', 'Tytle'",
            "no column for description; none is like it");
    assertThat(generic.nearestFields(List.of("colour", "job_title"))).isEmpty();
    assertThat(mappings.named("nyc").nearestFields(List.of("Business Title", "x"))).isEmpty();
    assertThat(mappings.named("nyc").nearestFields(List.of("BusinessTitle")))
        .contains("no column 'Business Title' for title; nearest: 'BusinessTitle'");
  }
}
