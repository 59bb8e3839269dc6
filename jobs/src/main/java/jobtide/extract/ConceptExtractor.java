package jobtide.extract;

import java.util.List;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** What a posting asks to know or work on that is no technology. */
final class ConceptExtractor {
  private final PhraseHits phrases;

  ConceptExtractor(Vocabulary vocabulary) {
    phrases = new PhraseHits(vocabulary, PhraseFile.CONCEPTS, Lexicon.CONCEPT);
  }

  /** In the order of title and text. */
  List<Finding> findings(Reading title, Reading text) {
    return Stream.of(title, text)
        .flatMap(
            reading -> phrases.in(reading).map(hit -> phrases.finding("concepts", reading, hit)))
        .toList();
  }
}
