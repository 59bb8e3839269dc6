package jobtide.extract;

import java.util.List;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The soft skills asked of the candidate. */
final class SoftSkillExtractor {
  private final PhraseHits phrases;

  SoftSkillExtractor(Vocabulary vocabulary) {
    phrases = new PhraseHits(vocabulary, PhraseFile.SOFT_SKILLS, Lexicon.SOFT_SKILL);
  }

  /** In the order of title and text. */
  List<Finding> findings(Reading title, Reading text) {
    return Stream.of(title, text)
        .flatMap(
            reading -> phrases.in(reading).map(hit -> phrases.finding("soft_skills", reading, hit)))
        .toList();
  }
}
