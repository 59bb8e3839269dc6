package jobtide.link;

import java.util.Arrays;

/**
 * A text as the set of its runs of five words, each as a hash of 32 bits: what two texts share of
 * them tells how much of one stands in the other (Broder 1997).
 */
public final class Shingles {
  /** Words in a run. */
  private static final int LENGTH = 5;

  private static final int BASE = 0x01000193;
  private static final int[] NONE = {};

  private Shingles() {}

  /**
   * The runs of a folded text, ascending, each once; of a text of fewer than five words the one run
   * that it is.
   *
   * @param folded see {@link FoldedText}; null gives none
   */
  public static int[] of(String folded) {
    if (folded == null || folded.isEmpty()) {
      return NONE;
    }
    int[] words = words(folded);
    int[] runs = new int[Math.max(1, words.length - LENGTH + 1)];
    for (int i = 0; i < runs.length; i++) {
      int run = 0;
      for (int k = i; k < Math.min(words.length, i + LENGTH); k++) {
        run = run * BASE + words[k];
      }
      runs[i] = mixed(run);
    }
    Arrays.sort(runs);
    int count = 0;
    for (int i = 0; i < runs.length; i++) {
      if (i == 0 || runs[i] != runs[i - 1]) {
        runs[count++] = runs[i];
      }
    }
    return Arrays.copyOf(runs, count);
  }

  private static int[] words(String folded) {
    int[] words = new int[folded.length() / 2 + 1];
    int count = 0;
    int word = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i < folded.length() && folded.charAt(i) != ' ') {
        word = word * 31 + folded.charAt(i);
      } else {
        words[count++] = mixed(word);
        word = 0;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** A hash whose bits all depend on all of another's (MurmurHash3's last step). */
  static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  /** How many runs two sets share; both ascending. */
  static int shared(int[] a, int[] b) {
    int shared = 0;
    int i = 0;
    int k = 0;
    while (i < a.length && k < b.length) {
      if (a[i] == b[k]) {
        shared++;
        i++;
        k++;
      } else if (a[i] < b[k]) {
        i++;
      } else {
        k++;
      }
    }
    return shared;
  }
}
