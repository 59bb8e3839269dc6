package jobtide.extract;

import java.util.Arrays;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;

/** A word or words to find. */
final class Term {
  private static final int[] NO_SEPARATORS = {};

  private final Lexicon lexicon;
  private final int index;
  private final String spelling;
  private final String language;
  private final boolean exact;
  private final boolean ambiguous;
  private final boolean loose;
  private final int length;
  private final int[] separators;

  /**
   * A term.
   *
   * @param index of what it means in its lexicon's list
   * @param language of the posting that it counts in, null for any
   * @param exact whether it counts only as spelled
   * @param ambiguous whether it needs something beside it that shows what is meant
   * @param loose whether it stands for any other way to write it in capitals and small letters,
   *     which counts only in an enumeration of technologies: "html/react"
   */
  Term(
      Lexicon lexicon,
      int index,
      String spelling,
      String language,
      boolean exact,
      boolean ambiguous,
      boolean loose) {
    this.lexicon = lexicon;
    this.index = index;
    this.spelling = spelling;
    this.language = language;
    this.exact = exact;
    this.ambiguous = ambiguous;
    this.loose = loose;
    length = spelling.length();
    separators = separators(spelling);
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
    String language = phrase.language().isEmpty() ? null : phrase.language();
    return new Term(lexicon, index, phrase.text(), language, phrase.exact(), false, false);
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

  /** Where blanks and hyphens stand in the spelling; for the package, which does not change it. */
  int[] separators() {
    return separators;
  }

  @Override
  public String toString() {
    return lexicon + " " + spelling;
  }

  /** The same words for something else of its lexicon. */
  Term of(int other) {
    return new Term(lexicon, other, spelling, language, exact, ambiguous, loose);
  }
}
