package jobtide.extract;

/**
 * A word or words to find.
 *
 * @param index of what it means in its lexicon's list
 * @param exact whether it counts only as spelled
 * @param ambiguous whether it needs something beside it that shows what is meant
 */
record Term(Lexicon lexicon, int index, String spelling, boolean exact, boolean ambiguous) {}
