package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example sentence of every vocabulary, through the real matcher. */
class TechnologyExamplesTest {
  record Reader(TextReader texts, Ambiguity ambiguity, Vocabulary vocabulary) {
    static Reader of(Vocabulary vocabulary) {
      TextReader texts = new TextReader(vocabulary);
      return new Reader(texts, new Ambiguity(vocabulary, texts), vocabulary);
    }

    Stream<String> labels(String sentence) {
      return ambiguity.meant(texts.readTitle(sentence)).stream()
          .map(hit -> vocabulary.technologies().get(hit.term().index()).label());
    }

    @Override
    public String toString() {
      return vocabulary.technologies().size() + " technologies";
    }
  }

  static Stream<Arguments> examples() {
    return sentences(true);
  }

  static Stream<Arguments> counterexamples() {
    return sentences(false);
  }

  @ParameterizedTest(name = "[{index}] {1}: {2}")
  @MethodSource("examples")
  void shouldFindTheTechnologyInItsExample(Reader reader, String label, String sentence) {
    assertThat(reader.labels(sentence)).contains(label);
  }

  @ParameterizedTest(name = "[{index}] not {1}: {2}")
  @MethodSource("counterexamples")
  void shouldNotFindTheTechnologyInItsCounterexample(Reader reader, String label, String sentence) {
    assertThat(reader.labels(sentence)).doesNotContain(label);
  }

  private static Stream<Arguments> sentences(boolean examples) {
    return Vocabularies.all().stream()
        .flatMap(
            vocabulary -> {
              Reader reader = Reader.of(vocabulary);
              return vocabulary.technologies().stream()
                  .flatMap(technology -> arguments(reader, technology, examples));
            });
  }

  private static Stream<Arguments> arguments(
      Reader reader, Technology technology, boolean examples) {
    return (examples ? technology.examples() : technology.counterexamples())
        .stream().map(sentence -> Arguments.of(reader, technology.label(), sentence));
  }
}
