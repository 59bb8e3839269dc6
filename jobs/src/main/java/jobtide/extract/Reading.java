package jobtide.extract;

import java.util.List;

/** A text with the terms, lines and sections found in it, once for all extractors. */
record Reading(String text, Hits hits, Lines lines, Sections sections) {

  /** Farther apart, words have nothing to do with each other even in one sentence. */
  private static final int REACH = 400;

  /** The terms of a lexicon in the sentence that holds an offset. */
  List<Hit> inSentence(Lexicon lexicon, int offset) {
    return hits.in(
        lexicon,
        Math.max(lines.sentenceStart(offset), offset - REACH),
        Math.min(lines.sentenceEnd(offset), offset + REACH));
  }
}
