package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobtide.model.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | We are looking for a developer who knows the web and wants to work with our team.
          de | Für unser Büro in Köln suchen wir eine Entwicklerin, die gerne im Team an unserer Plattform arbeitet.
          fr | Nous cherchons une développeuse pour rejoindre notre équipe à Lyon et travailler sur nos produits.
          es | Buscamos una persona para desarrollar nuestra aplicación móvil en la oficina de Málaga, España.
          ja | 私たちは新しい仲間を探しています。東京のオフィスで一緒に働きましょう。
             | Python, Django, AWS, Kubernetes
             | https://example.org/jobs
             | ''
          """)
  void shouldTellTheLanguage(String language, String text) {
    Dictionary dictionary = Dictionary.of(TextLanguage.ENGLISH_WORDS.stream());
    TextLanguage languages = new TextLanguage(dictionary);
    assertThat(languages.of(dictionary.tokens(text))).isEqualTo(language);
  }

  @Test
  void shouldFindTechnologiesInAnyLanguageAndWordsInTheirOwnAlone() {
    String german =
        "Wir suchen für unser Büro in Köln eine Entwicklerin mit Kenntnissen in Python und"
            + " PostgreSQL.\nDu arbeitest remote oder im Büro, und bringst gute Laune mit.";
    Facts facts = Vocabularies.EXTRACTOR.extract("Entwicklerin", german, null, null);
    assertThat(facts.language()).isEqualTo("de");
    assertThat(facts.technologies()).extracting("name").containsExactly("Python", "PostgreSQL");
    assertThat(facts.workModes()).isEqualTo(List.of("unspecified"));
    assertThat(facts.minYears()).isNull();
  }
}
