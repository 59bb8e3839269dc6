package jobtide.extract;

import java.util.List;
import java.util.stream.IntStream;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/**
 * Finds the words of pay in a text. They are everyday words, so they are only looked for where a
 * text has amounts, and not with all the other terms.
 */
final class PayReader {
  private final TermMatcher matcher;

  PayReader(Vocabulary vocabulary) {
    List<Phrase> phrases = vocabulary.phrases(PhraseFile.PAY);
    matcher =
        new TermMatcher(
            IntStream.range(0, phrases.size()).mapToObj(i -> term(phrases.get(i), i)).toList());
  }

  private static Term term(Phrase phrase, int index) {
    return new Term(
        Lexicon.PAY, index, phrase.text(), phrase.language(), phrase.exact(), false, false);
  }

  /** The same reading with the words of pay. */
  Reading read(Reading reading) {
    Hits pay = matcher.match(reading.text(), reading.language());
    return reading.with(reading.hits().with(Lexicon.PAY, pay.of(Lexicon.PAY)));
  }
}
