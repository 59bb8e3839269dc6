package jobtide.extract;

import jobtide.model.Finding;

/**
 * A text with the terms, lines and sections found in it, once for all extractors.
 *
 * @param field {@code title} or {@code text}: what of the posting it is
 * @param tokens of the text, for further terms
 * @param language ISO 639-1 code; null where the text does not tell
 */
record Reading(
    String field, Tokens tokens, String language, Hits hits, Lines lines, Sections sections) {

  /** Farther apart, words have nothing to do with each other even in one sentence. */
  private static final int REACH = 400;

  String text() {
    return tokens.text();
  }

  /** The same with other terms. */
  Reading with(Hits others) {
    return new Reading(field, tokens, language, others, lines, sections);
  }

  /** Words of this text as what shows a fact. */
  Finding finding(String fact, String value, int start, int end) {
    return new Finding(fact, value, text().substring(start, end), field, start, end);
  }

  /** A phrase as what shows the fact that it means. */
  Finding finding(String fact, Hit hit) {
    return finding(fact, hit.value(), hit.start(), hit.end());
  }

  /** The terms of a lexicon in the sentence that holds an offset. */
  HitList inSentence(Lexicon lexicon, int offset) {
    return hits.in(
        lexicon,
        Math.max(lines.sentenceStart(offset), offset - REACH),
        Math.min(lines.sentenceEnd(offset), offset + REACH));
  }
}
