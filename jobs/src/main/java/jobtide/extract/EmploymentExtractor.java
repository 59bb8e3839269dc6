package jobtide.extract;

import java.util.List;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The kinds of employment offered. */
final class EmploymentExtractor {
  private final PhraseHits phrases;

  EmploymentExtractor(Vocabulary vocabulary) {
    phrases = new PhraseHits(vocabulary, PhraseFile.EMPLOYMENT, Lexicon.EMPLOYMENT);
  }

  /** In the order of title and text. */
  List<Finding> findings(Reading title, Reading text) {
    return Stream.of(title, text)
        .flatMap(
            reading -> phrases.in(reading).map(hit -> phrases.finding("employment", reading, hit)))
        .toList();
  }
}
