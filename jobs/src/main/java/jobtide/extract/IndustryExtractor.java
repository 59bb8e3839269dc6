package jobtide.extract;

import java.util.List;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** What the employer works in. */
final class IndustryExtractor {
  private final PhraseHits phrases;

  IndustryExtractor(Vocabulary vocabulary) {
    phrases = new PhraseHits(vocabulary, PhraseFile.INDUSTRIES, Lexicon.INDUSTRY);
  }

  /** In the order of title and text. */
  List<Finding> findings(Reading title, Reading text) {
    return Stream.of(title, text)
        .flatMap(
            reading -> phrases.in(reading).map(hit -> phrases.finding("industries", reading, hit)))
        .toList();
  }
}
