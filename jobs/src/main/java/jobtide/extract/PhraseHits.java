package jobtide.extract;

import java.util.List;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The places where a reading has a phrase of one file, and what the phrase means. */
final class PhraseHits {
  static final String NONE = "none";

  private final Lexicon lexicon;
  private final List<Phrase> phrases;
  private final List<List<String>> values;

  PhraseHits(Vocabulary vocabulary, PhraseFile file, Lexicon lexicon) {
    this.lexicon = lexicon;
    phrases = vocabulary.phrases(file);
    values = phrases.stream().map(phrase -> List.of(phrase.value().split(";"))).toList();
  }

  Phrase phrase(Hit hit) {
    return phrases.get(hit.term().index());
  }

  /** How the phrase is to be read, by the second column of its file. */
  String detail(Hit hit) {
    return phrase(hit).detail();
  }

  /** What the phrase means, where its file has semicolons between several values. */
  List<String> values(Hit hit) {
    return values.get(hit.term().index());
  }

  /** All of a reading but those of phrases that only look as if they meant something. */
  Stream<Hit> in(Reading reading) {
    return reading.hits().of(lexicon).stream().filter(this::means);
  }

  /** Whether it does not only look as if it meant something. */
  boolean means(Hit hit) {
    return !phrase(hit).value().equals(NONE);
  }

  Finding finding(String fact, Reading reading, Hit hit) {
    return reading.finding(fact, phrase(hit).value(), hit.start(), hit.end());
  }
}
