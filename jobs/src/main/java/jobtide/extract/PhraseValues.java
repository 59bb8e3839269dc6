package jobtide.extract;

import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** What the phrases of a file mean, where one may mean several things: semicolons part them. */
final class PhraseValues {
  private final List<List<String>> values;

  PhraseValues(Vocabulary vocabulary, PhraseFile file) {
    values =
        vocabulary.phrases(file).stream()
            .map(phrase -> List.of(phrase.value().split(";")))
            .toList();
  }

  List<String> of(Hit hit) {
    return values.get(hit.term().index());
  }

  /** A finding for each thing that a phrase means. */
  List<Finding> findings(String fact, Reading reading, Hit hit) {
    return of(hit).stream()
        .map(value -> reading.finding(fact, value, hit.start(), hit.end()))
        .toList();
  }
}
