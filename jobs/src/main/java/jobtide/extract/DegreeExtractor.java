package jobtide.extract;

import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** Whether a posting asks for a degree, and in what. */
final class DegreeExtractor {
  private final PhraseHits degrees;
  private final PhraseHits fields;

  DegreeExtractor(Vocabulary vocabulary) {
    degrees = new PhraseHits(vocabulary, PhraseFile.DEGREES, Lexicon.DEGREE);
    fields = new PhraseHits(vocabulary, PhraseFile.FIELDS_OF_STUDY, Lexicon.FIELD_OF_STUDY);
  }

  /** One finding with the value {@code required} or {@code preferred}, or none. */
  List<Finding> findings(Reading title, Reading text) {
    return degrees
        .in(text)
        .limit(1)
        .map(hit -> text.finding("degree", "required", hit.start(), hit.end()))
        .toList();
  }

  /** What the degree may be in. */
  List<Finding> fields(Reading text) {
    return fields.in(text).map(hit -> fields.finding("fields_of_study", text, hit)).toList();
  }
}
