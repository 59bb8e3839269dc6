package jobtide.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words of all terms, numbered from 1: a word of a text is looked up once, however many tries
 * are then walked by its number.
 *
 * <p>A word is given as the hash of its folded characters by {@link Tokens}. Only its upper half
 * and the place of the word in the table are compared: a word that no term has is taken for another
 * with a chance of about 2<sup>-32</sup> for each word that it meets there, mostly none.
 */
final class Dictionary {
  /** The number of all words that no term has. */
  static final int UNKNOWN = 0;

  private static final long UPPER_HALF = 0xffffffff00000000L;

  /** The half of a word's hash and its number side by side: one look into memory for a word. */
  private final long[] slots;

  private final int size;

  private Dictionary(Map<Long, Integer> numbers) {
    size = numbers.size();
    slots = new long[4 * Integer.highestOneBit(size + 1)];
    numbers.forEach((hash, number) -> slots[slot(hash)] = (hash & UPPER_HALF) | number);
  }

  /** Of the words of all spellings. */
  static Dictionary of(Stream<String> spellings) {
    Map<Long, Integer> numbers = new HashMap<>();
    spellings.forEach(
        spelling ->
            new Tokens(
                spelling, hash -> numbers.computeIfAbsent(hash, word -> numbers.size() + 1)));
    return new Dictionary(numbers);
  }

  /** How many words it has: the highest number. */
  int size() {
    return size;
  }

  Tokens tokens(String text) {
    return new Tokens(text, this::number);
  }

  private int number(long hash) {
    return (int) slots[slot(hash)];
  }

  /** Where a word is, or where it would be. */
  private int slot(long hash) {
    int last = slots.length - 1;
    int slot = (int) (hash ^ hash >>> 16) & last;
    while (slots[slot] != 0 && ((slots[slot] ^ hash) & UPPER_HALF) != 0) {
      slot = (slot + 1) & last;
    }
    return slot;
  }
}
