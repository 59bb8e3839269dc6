package jobtide.extract;

import java.util.Arrays;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;

/** A word or words to find. */
final class Term {
  private static final int[] NO_SEPARATORS = {};
  private static final Phrase NO_PHRASE = new Phrase("", "", "", "");

  private final Lexicon lexicon;
  private final int index;
  private final String spelling;
  private final String value;
  private final String detail;
  private final String language;
  private final boolean exact;
  private final boolean ambiguous;
  private final boolean loose;
  private final boolean plain;
  private final int length;
  private final int[] separators;

  /**
   * A technology, or a word that tells which one is meant.
   *
   * @param index of what it means in its lexicon's list
   * @param exact whether it counts only as spelled
   * @param ambiguous whether it needs something beside it that shows what is meant
   * @param loose whether it stands for any other way to write it in capitals and small letters,
   *     which counts only in an enumeration of technologies: "html/react"
   */
  Term(
      Lexicon lexicon,
      int index,
      String spelling,
      boolean exact,
      boolean ambiguous,
      boolean loose) {
    this(lexicon, index, spelling, NO_PHRASE, exact, ambiguous, loose);
  }

  private Term(
      Lexicon lexicon,
      int index,
      String spelling,
      Phrase phrase,
      boolean exact,
      boolean ambiguous,
      boolean loose) {
    this.lexicon = lexicon;
    this.index = index;
    this.spelling = spelling;
    value = phrase.value();
    detail = phrase.detail();
    language = phrase.language().isEmpty() ? null : phrase.language();
    this.exact = exact;
    this.ambiguous = ambiguous;
    this.loose = loose;
    length = spelling.length();
    separators = separators(spelling);
    plain = lexicon != Lexicon.TECHNOLOGY && !exact && !loose && isPlain(spelling);
  }

  /** Whether one blank or hyphen parts its words, and no mark that links have is in it. */
  private static boolean isPlain(String spelling) {
    for (int i = 0; i < spelling.length(); i++) {
      char c = spelling.charAt(i);
      boolean parts = Characters.isSeparator(c);
      if (Links.isMark(c) || (parts && i > 0 && Characters.isSeparator(spelling.charAt(i - 1)))) {
        return false;
      }
    }
    return true;
  }

  private static int[] separators(String spelling) {
    int[] found = new int[spelling.length()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      if (Characters.isSeparator(spelling.charAt(i))) {
        found[count++] = i;
      }
    }
    // Most have none: that they share one is felt where terms are met by the thousand.
    return count == 0 ? NO_SEPARATORS : Arrays.copyOf(found, count);
  }

  /** A phrase of the vocabulary, at its place in its file. */
  static Term of(PhraseFile file, Phrase phrase, int index) {
    Lexicon lexicon = Lexicon.of(file, phrase);
    return new Term(lexicon, index, phrase.text(), phrase, phrase.exact(), false, false);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  int index() {
    return index;
  }

  String spelling() {
    return spelling;
  }

  int length() {
    return length;
  }

  /** Whether it is of several words with blanks between. */
  boolean isPhrase() {
    return spelling.indexOf(' ') > 0;
  }

  /** What a phrase means; "" for a technology. */
  String value() {
    return value;
  }

  /** How a phrase is to be read; "" for a technology. */
  String detail() {
    return detail;
  }

  /** The language of the posting that it counts in, null for any. */
  String language() {
    return language;
  }

  boolean exact() {
    return exact;
  }

  boolean ambiguous() {
    return ambiguous;
  }

  boolean loose() {
    return loose;
  }

  /** Whether it is there wherever its words stand between spaces, with one mark between them. */
  boolean plain() {
    return plain;
  }

  /** Where blanks and hyphens stand in the spelling; for the package, which does not change it. */
  int[] separators() {
    return separators;
  }

  @Override
  public String toString() {
    return lexicon + " " + spelling;
  }

  /** The same words for another technology. */
  Term of(int other) {
    return new Term(lexicon, other, spelling, exact, ambiguous, loose);
  }
}
