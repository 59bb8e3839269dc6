package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jobtide.model.Mention;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Spelling;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What nearly every posting of a backend team names, by the project's own vocabulary. */
class CommonTechnologiesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.of(Schemas.bundled());
  private static final FactExtractor EXTRACTOR = new FactExtractor(VOCABULARY);

  private static List<String> names(String text) {
    return EXTRACTOR.extract("Engineer", text, null, null).technologies().stream()
        .map(Mention::name)
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(
      resources = "/extract/common-technologies.csv",
      numLinesToSkip = 1,
      delimiter = '|')
  void shouldFindWhatTeamsNameMostInItsUsualSpellings(String technology, String sentence) {
    assertThat(names(sentence)).contains(technology);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/extract/versions-of-technologies.csv", numLinesToSkip = 1)
  void shouldFoldVersions(String sentence, String technologies) {
    assertThat(names(sentence).stream().sorted().collect(Collectors.joining("; ")))
        .isEqualTo(technologies);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "/extract/relations-of-technologies.csv", numLinesToSkip = 1)
  void shouldLeaveOutWhatIsNoPartOfTheJob(
      String relation, String title, String text, String expected) {
    shouldTellTechnologiesFromWordsAndCompanies(relation, title, text, expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/extract/ambiguous-words.csv", numLinesToSkip = 1)
  void shouldTellTechnologiesFromWordsAndCompanies(
      String what, String title, String text, String expected) {
    String found =
        EXTRACTOR.extract(title, text.replace("\\n", "\n"), null, null).technologies().stream()
            .map(
                mention ->
                    mention.name() + " " + mention.requirement().name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void shouldFindThemAllInOneList() {
    assertThat(
            names(
                "Python, Django, Flask, FastAPI, REST, GraphQL, PostgreSQL, MySQL, MongoDB, SQL,"
                    + " Celery, Docker, Kubernetes, Git, AWS, Google Cloud, Microsoft Azure"))
        .containsExactlyInAnyOrder(
            "Python",
            "Django",
            "Flask",
            "FastAPI",
            "REST",
            "GraphQL",
            "PostgreSQL",
            "MySQL",
            "MongoDB",
            "SQL",
            "Celery",
            "Docker",
            "Kubernetes",
            "Git",
            "AWS",
            "Google Cloud",
            "Microsoft Azure");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Reports in SQL/Python.|Python; SQL",
        "Stack: React/Redux, Node/Express.|Express; Node.js; React; Redux",
        "C/C++ on Linux.|C; C++; Linux",
        "HTML5/CSS3 and JS.|CSS; HTML; JavaScript",
        "Ruby/Rails or Python/Django.|Django; Python; Ruby; Ruby on Rails",
        "Java/Spring services.|Java; Spring",
      })
  void shouldFindBothSidesOfASlash(String text, String expected) {
    assertThat(names(text).stream().sorted().collect(Collectors.joining("; "))).isEqualTo(expected);
  }

  @Test
  void noSpellingJoinsTwoTechnologiesAndHidesOne() {
    Map<String, Technology> spelled = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Technology technology : VOCABULARY.technologies()) {
      for (Spelling spelling : technology.spellings()) {
        spelled.put(spelling.text(), technology);
      }
    }
    assertThat(spelled.keySet())
        .filteredOn(text -> text.indexOf('/') > 0)
        .noneMatch(
            text -> {
              Technology left = spelled.get(text.substring(0, text.indexOf('/')));
              Technology right = spelled.get(text.substring(text.indexOf('/') + 1));
              return left != null && right != null && left != right;
            });
  }
}
