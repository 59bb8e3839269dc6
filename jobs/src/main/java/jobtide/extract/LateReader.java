package jobtide.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;

/**
 * Finds the words of some files in texts that are known to speak of them. Among these words are
 * everyday ones ("or", "the", "experience"), and to look for them everywhere takes longer than all
 * the rest.
 */
final class LateReader {
  private final TermMatcher matcher;
  private final Set<Lexicon> lexicons;

  LateReader(List<Term> terms, Dictionary dictionary) {
    lexicons = EnumSet.noneOf(Lexicon.class);
    terms.forEach(term -> lexicons.add(term.lexicon()));
    matcher = new TermMatcher(terms, dictionary);
  }

  /** Whether a phrase is looked for in all texts: by itself it shows what a text speaks of. */
  static boolean isEarly(PhraseFile file, Phrase phrase) {
    return switch (file) {
      case PAY, FIELDS_OF_STUDY -> false;
      case DEGREES -> DegreeCues.EARLY.contains(phrase.value());
      // Titles are read for ranks before it is known whether somebody is to lead.
      case LEVELS ->
          phrase.value().equals(Leadership.MANAGING)
              || !LevelExtractor.LATE.contains(phrase.detail());
      case EMPLOYMENT -> !EmploymentRuns.HELPERS.contains(phrase.value());
      default -> true;
    };
  }

  /** The same reading with all words of these files. */
  Reading read(Reading reading) {
    return read(reading, 0, reading.tokens().count());
  }

  /** The same between the lines that have the first and the last of some hits. */
  Reading read(Reading reading, List<Hit> among) {
    Tokens tokens = reading.tokens();
    Lines lines = reading.lines();
    int from = tokens.from(lines.at(among.get(0).start()).start());
    int to = tokens.from(lines.at(among.get(among.size() - 1).start()).end());
    return read(reading, from, to);
  }

  private Reading read(Reading reading, int from, int to) {
    Hits late = matcher.match(reading.tokens(), reading.language(), from, to);
    Hits hits = reading.hits();
    for (Lexicon lexicon : lexicons) {
      hits = hits.with(lexicon, late);
    }
    return reading.with(hits);
  }
}
