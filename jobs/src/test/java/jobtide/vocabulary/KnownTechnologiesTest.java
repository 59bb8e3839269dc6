package jobtide.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What the project's own vocabulary says of technologies that everybody knows. */
class KnownTechnologiesTest {
  private static final List<Technology> TECHNOLOGIES =
      Vocabulary.of(Schemas.bundled()).technologies();
  private static final Map<String, Technology> BY_LABEL =
      TECHNOLOGIES.stream().collect(Collectors.toMap(Technology::label, Function.identity()));

  private static String labelOf(String id) {
    return TECHNOLOGIES.stream()
        .filter(technology -> technology.id().equals(id))
        .map(Technology::label)
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/vocabulary-of-tests/known-technologies.csv", numLinesToSkip = 1)
  void shouldTellKindParentAndFirstYear(String label, String kind, String parent, Integer since) {
    Technology technology = BY_LABEL.get(label);
    assertThat(technology.kind()).isEqualTo(kind);
    assertThat(labelOf(technology.parent())).isEqualTo(parent);
    assertThat(technology.since()).isEqualTo(since);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "language, 150",
    "framework, 200",
    "library, 500",
    "database, 150",
    "cache, 12",
    "queue, 35",
    "cloud-platform, 40",
    "cloud-service, 200",
    "container, 35",
    "orchestration, 60",
    "ci-cd, 45",
    "infrastructure-as-code, 35",
    "observability, 80",
    "data, 200",
    "bi, 60",
    "ml, 200",
    "llm, 120",
    "testing, 180",
    "mobile, 100",
    "web, 120",
    "api, 75",
    "protocol, 180",
    "operating-system, 60",
    "version-control, 25",
    "security, 200",
    "embedded, 150",
    "design, 180",
    "office, 110",
    "business, 600"
  })
  void shouldKnowManyOfEachKind(String kind, int atLeast) {
    assertThat(TECHNOLOGIES)
        .filteredOn(technology -> technology.kind().equals(kind))
        .hasSizeGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void shouldBeSortedByKindThenLabel() {
    assertThat(TECHNOLOGIES)
        .isSortedAccordingTo(
            Comparator.comparing(Technology::kind)
                .thenComparing(technology -> technology.label().toLowerCase(Locale.ROOT)));
  }

  @Test
  void shouldKnowTheLanguageOfMostFrameworksAndLibraries() {
    List<Technology> built =
        TECHNOLOGIES.stream()
            .filter(technology -> List.of("framework", "library").contains(technology.kind()))
            .toList();
    assertThat(built)
        .filteredOn(technology -> technology.parent() == null)
        .hasSizeLessThan(built.size() / 10);
  }

  @Test
  void shouldKnowTheProviderOfEveryCloudService() {
    assertThat(TECHNOLOGIES)
        .filteredOn(technology -> technology.kind().startsWith("cloud-"))
        .allSatisfy(technology -> assertThat(technology.provider()).isNotNull());
  }
}
