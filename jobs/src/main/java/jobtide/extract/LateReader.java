package jobtide.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/**
 * Finds the words of some files in texts that are known to speak of them. Among these words are
 * everyday ones ("or", "the", "experience"), and to look for them everywhere takes longer than all
 * the rest.
 */
final class LateReader {
  private final TermMatcher matcher;
  private final Set<Lexicon> lexicons;

  LateReader(Vocabulary vocabulary, PhraseFile... files) {
    List<Term> terms = new ArrayList<>();
    lexicons = EnumSet.noneOf(Lexicon.class);
    for (PhraseFile file : files) {
      List<Phrase> phrases = vocabulary.phrases(file);
      for (int i = 0; i < phrases.size(); i++) {
        Term term = Term.of(file, phrases.get(i), i);
        terms.add(term);
        lexicons.add(term.lexicon());
      }
    }
    matcher = new TermMatcher(terms);
  }

  /** Whether a phrase is looked for in all texts: by itself it shows what a text speaks of. */
  static boolean isEarly(PhraseFile file, Phrase phrase) {
    return switch (file) {
      case PAY, FIELDS_OF_STUDY -> false;
      case DEGREES ->
          DegreeCues.DEGREES.contains(phrase.value()) || phrase.value().equals(PhraseHits.NONE);
      case LEVELS -> !LevelExtractor.LATE.contains(phrase.detail());
      case EMPLOYMENT -> !EmploymentRuns.HELPERS.contains(phrase.value());
      default -> true;
    };
  }

  /** The same reading with all words of these files. */
  Reading read(Reading reading) {
    Hits late = matcher.match(reading.tokens(), reading.language());
    Hits hits = reading.hits();
    for (Lexicon lexicon : lexicons) {
      hits = hits.with(lexicon, late.of(lexicon));
    }
    return reading.with(hits);
  }
}
