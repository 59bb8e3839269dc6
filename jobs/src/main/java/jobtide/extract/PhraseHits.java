package jobtide.extract;

import java.util.List;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The places where a reading has phrases, and what those of one file mean. */
final class PhraseHits {
  static final String NONE = "none";

  private final List<List<String>> values;

  PhraseHits(Vocabulary vocabulary, PhraseFile file) {
    values =
        vocabulary.phrases(file).stream()
            .map(phrase -> List.of(phrase.value().split(";")))
            .toList();
  }

  /** What the phrase means, where its file has semicolons between several values. */
  List<String> values(Hit hit) {
    return values.get(hit.term().index());
  }

  /** All of a lexicon but those of phrases that only look as if they meant something. */
  static Stream<Hit> in(Reading reading, Lexicon lexicon) {
    return reading.hits().of(lexicon).stream().filter(PhraseHits::means);
  }

  /** Whether it does not only look as if it meant something. */
  static boolean means(Hit hit) {
    return !hit.is(NONE);
  }

  static Finding finding(String fact, Reading reading, Hit hit) {
    return reading.finding(fact, hit.value(), hit.start(), hit.end());
  }
}
