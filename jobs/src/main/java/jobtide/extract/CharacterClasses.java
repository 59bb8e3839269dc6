package jobtide.extract;

import java.util.List;

/** The characters that terms are made of, by number, and what the others are to words. */
final class CharacterClasses {
  /** Blanks and hyphens: any run of them is one symbol. */
  static final int SEPARATOR = 2;

  /** No term has it, and words end there. */
  private static final int OUTSIDE = 0;

  /** No term has it, but words do. */
  private static final int WORD = 1;

  private static final int MOST = 128;

  private final byte[] classes = new byte[1 << 16];
  private final int count;
  private final boolean[] isWord;
  private final boolean[] mayFollow;

  CharacterClasses(List<Term> terms) {
    classes[' '] = SEPARATOR;
    classes['-'] = SEPARATOR;
    int next = SEPARATOR + 1;
    for (Term term : terms) {
      for (int i = 0; i < term.spelling().length(); i++) {
        char c = Characters.folded(term.spelling().charAt(i));
        if (classes[c] == OUTSIDE) {
          if (next == MOST) {
            throw new IllegalStateException("too many different characters in the vocabulary");
          }
          classes[c] = (byte) next++;
        }
      }
    }
    for (int c = 0; c < classes.length; c++) {
      char folded = Characters.folded((char) c);
      if (classes[folded] > WORD) {
        classes[c] = classes[folded];
      } else if (Characters.isWord((char) c)) {
        classes[c] = WORD;
      }
    }
    count = next;
    isWord = new boolean[count];
    mayFollow = new boolean[count];
    for (int c = 0; c < classes.length; c++) {
      // What a class is, its plainest character is: an apostrophe among them counts as a letter.
      if (Characters.folded((char) c) == c) {
        isWord[classes[c]] |= Characters.isWord((char) c);
        mayFollow[classes[c]] |=
            !Characters.isWord((char) c) || c == 's' || Characters.isDigit((char) c);
      }
    }
  }

  int of(char c) {
    return classes[c];
  }

  int count() {
    return count;
  }

  boolean isWord(int symbol) {
    return isWord[symbol];
  }

  /**
   * Whether it may follow a word that is a term: no letter, or an s or a digit, as of a version.
   */
  boolean mayFollowWord(int symbol) {
    return mayFollow[symbol];
  }
}
