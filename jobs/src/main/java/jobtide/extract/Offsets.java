package jobtide.extract;

/**
 * Ascending offsets of a text, in blocks, so that to find the next one from anywhere takes a look
 * at its block and a step or two.
 */
final class Offsets {
  private static final int BLOCK_BITS = 6;

  private final int[] offsets;

  /** The position of the first offset at or behind the beginning of each block. */
  private final int[] first;

  /**
   * Takes what is given, which must not change.
   *
   * @param end of the text: no offset is greater
   */
  Offsets(int[] offsets, int end) {
    this.offsets = offsets;
    first = new int[(end >> BLOCK_BITS) + 1];
    int block = 0;
    for (int i = 0; i < offsets.length; i++) {
      for (; block << BLOCK_BITS <= offsets[i]; block++) {
        first[block] = i;
      }
    }
    for (; block < first.length; block++) {
      first[block] = offsets.length;
    }
  }

  int count() {
    return offsets.length;
  }

  int get(int position) {
    return offsets[position];
  }

  /** The position of the first one that is not before an offset, or how many there are. */
  int firstFrom(int offset) {
    int block = offset >> BLOCK_BITS;
    if (block >= first.length) {
      return offsets.length;
    }
    int position = first[block];
    while (position < offsets.length && offsets[position] < offset) {
      position++;
    }
    return position;
  }
}
