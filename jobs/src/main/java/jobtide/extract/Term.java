package jobtide.extract;

/**
 * A word or words to find.
 *
 * @param index of what it means in its lexicon's list
 * @param language of the posting that it counts in, null for any
 * @param exact whether it counts only as spelled
 * @param ambiguous whether it needs something beside it that shows what is meant
 * @param loose whether it stands for any other way to write it in capitals and small letters, which
 *     counts only in an enumeration of technologies: "html/react"
 * @param parted whether blanks or hyphens part its words
 */
record Term(
    Lexicon lexicon,
    int index,
    String spelling,
    String language,
    boolean exact,
    boolean ambiguous,
    boolean loose,
    boolean parted) {

  Term(
      Lexicon lexicon,
      int index,
      String spelling,
      String language,
      boolean exact,
      boolean ambiguous,
      boolean loose) {
    this(
        lexicon,
        index,
        spelling,
        language,
        exact,
        ambiguous,
        loose,
        spelling.chars().anyMatch(c -> Characters.isSeparator((char) c)));
  }

  /** The same words for something else of its lexicon. */
  Term of(int other) {
    return new Term(lexicon, other, spelling, language, exact, ambiguous, loose, parted);
  }
}
