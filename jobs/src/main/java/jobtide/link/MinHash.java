package jobtide.link;

import java.util.Arrays;

/**
 * Numbers under which texts that share most of their runs of words meet (Broder 1997): two sets of
 * Jaccard similarity J have one of {@value #BANDS} numbers in common with the chance 1 − (1 −
 * J<sup>{@value #ROWS}</sup>)<sup>{@value #BANDS}</sup>, .9999 for .9.
 */
final class MinHash {
  static final int BANDS = 8;
  static final int ROWS = 3;
  private static final int[] SEEDS = seeds();

  private MinHash() {}

  private static int[] seeds() {
    int[] seeds = new int[BANDS * ROWS];
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = Shingles.mixed(i + 1);
    }
    return seeds;
  }

  /** The numbers of a set; none for an empty one. */
  static long[] bands(int[] shingles) {
    if (shingles.length == 0) {
      return new long[0];
    }
    int[] least = new int[SEEDS.length];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int shingle : shingles) {
      for (int i = 0; i < SEEDS.length; i++) {
        least[i] = Math.min(least[i], Shingles.mixed(shingle ^ SEEDS[i]));
      }
    }
    long[] bands = new long[BANDS];
    for (int i = 0; i < least.length; i++) {
      bands[i / ROWS] = bands[i / ROWS] * 0x9e3779b97f4a7c15L + least[i];
    }
    return bands;
  }
}
