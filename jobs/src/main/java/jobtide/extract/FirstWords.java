package jobtide.extract;

import java.util.List;

/**
 * Tells quickly that a word begins no term, as most words of a text do not; some that begin none
 * pass, since only hashes are kept.
 *
 * <p>What a word may have behind it in a text, a plural's s or a version's digits, is looked past.
 */
final class FirstWords {
  private static final int BITS = 1 << 20;

  private final CharacterClasses classes;
  private final long[] hashes = new long[BITS / Long.SIZE];

  FirstWords(List<Term> terms, CharacterClasses classes) {
    this.classes = classes;
    for (Term term : terms) {
      int hash = 0;
      int i = 0;
      while (i < term.spelling().length() && isWord(term.spelling().charAt(i))) {
        hash = hash(hash, term.spelling().charAt(i));
        i++;
      }
      hashes[slot(hash) >>> 6] |= 1L << slot(hash);
    }
  }

  private boolean isWord(char c) {
    return classes.isWord(classes.of(c));
  }

  private int hash(int hash, char c) {
    return hash * 0x01000193 + classes.of(c) + 1;
  }

  private static int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & (BITS - 1);
  }

  private boolean has(int hash) {
    return (hashes[slot(hash) >>> 6] & (1L << slot(hash))) != 0;
  }

  /** Where the word ends that begins at an offset, if no term begins there; else that offset. */
  int skip(String text, int start) {
    int hash = 0;
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      hash = hash(hash, text.charAt(end));
      end++;
      boolean mayEnd = end == text.length() || classes.mayFollowWord(classes.of(text.charAt(end)));
      if (mayEnd && has(hash)) {
        return start;
      }
    }
    return end;
  }
}
