package jobtide.extract;

import java.util.List;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** Where the work is done. */
final class WorkModeExtractor {
  private final PhraseHits phrases;

  WorkModeExtractor(Vocabulary vocabulary) {
    phrases = new PhraseHits(vocabulary, PhraseFile.WORK_MODES, Lexicon.WORK_MODE);
  }

  /** In the order of title and text. */
  List<Finding> findings(Reading title, Reading text) {
    return Stream.of(title, text)
        .flatMap(
            reading -> phrases.in(reading).map(hit -> phrases.finding("work_modes", reading, hit)))
        .toList();
  }
}
