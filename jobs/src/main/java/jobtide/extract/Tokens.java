package jobtide.extract;

import java.util.Arrays;

/**
 * A text cut into words and single marks, each as a number of 64 bits that stands for its folded
 * characters, so that one pass over them serves all searches for terms. Blanks and hyphens part
 * tokens and are none.
 *
 * <p>Only numbers are compared: two different words have the same one with a chance of
 * 2<sup>-64</sup>.
 */
final class Tokens {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long PARTED = 0x9e3779b97f4a7c15L;

  /** So many digits of a version may stand behind a name: Python311. */
  private static final int LONGEST_VERSION = 4;

  private final String text;
  private final char[] characters;
  private int count;
  private int[] starts;
  private int[] ends;
  private long[] numbers;
  private int[] stemEnds;
  private long[] stems;

  Tokens(String text) {
    this.text = text;
    characters = text.toCharArray();
    int expected = text.length() / 4 + 8;
    starts = new int[expected];
    ends = new int[expected];
    numbers = new long[expected];
    stemEnds = new int[expected];
    stems = new long[expected];
    int i = 0;
    while (i < characters.length) {
      char c = Characters.folded(characters[i]);
      if (c == ' ' || c == '-') {
        i++;
        continue;
      }
      if (count == starts.length) {
        grow(count * 2);
      }
      starts[count] = i;
      if (Characters.isWord(c)) {
        readWord();
      } else {
        readMark(c);
      }
      i = ends[count++];
    }
  }

  private void grow(int size) {
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    numbers = Arrays.copyOf(numbers, size);
    stemEnds = Arrays.copyOf(stemEnds, size);
    stems = Arrays.copyOf(stems, size);
  }

  private void readMark(char mark) {
    numbers[count] = (OFFSET_BASIS ^ mark) * PRIME;
    ends[count] = starts[count] + 1;
    stemEnds[count] = starts[count];
  }

  /** Numbers a word, by FNV-1a, and it without what a plural or a version puts behind it. */
  private void readWord() {
    long number = OFFSET_BASIS;
    long withoutLast = number;
    long withoutDigits = number;
    int digits = 0;
    int start = starts[count];
    int end = start;
    while (end < characters.length) {
      char c = Characters.folded(characters[end]);
      if (!Characters.isWord(c)) {
        break;
      }
      withoutLast = number;
      if (!Characters.isDigit(c)) {
        digits = 0;
      } else if (digits++ == 0) {
        withoutDigits = number;
      }
      number = (number ^ c) * PRIME;
      end++;
    }
    numbers[count] = number;
    ends[count] = end;
    stemEnds[count] = start;
    if (digits > 0 && digits <= LONGEST_VERSION) {
      stemEnds[count] = end - digits;
      stems[count] = withoutDigits;
    } else if (characters[end - 1] == 's'
        && end - start > 1
        && Characters.isUpper(characters[end - 2])) {
      stemEnds[count] = end - 1;
      stems[count] = withoutLast;
    }
  }

  String text() {
    return text;
  }

  int count() {
    return count;
  }

  int end(int token) {
    return ends[token];
  }

  /** Whether a term may begin with a token: with any but a mark right behind a word. */
  boolean mayBegin(int token) {
    return token == 0
        || isParted(token)
        || !Characters.isWord(Characters.folded(characters[starts[token] - 1]));
  }

  private boolean isParted(int token) {
    return token > 0 && starts[token] > ends[token - 1];
  }

  /** The number of a token that a term begins with. */
  long first(int token) {
    return numbers[token];
  }

  /** The number of a token behind another: it is another one where blanks or hyphens part them. */
  long next(int token) {
    return isParted(token) ? numbers[token] ^ PARTED : numbers[token];
  }

  /** Whether a token is a word with a plural's s or a version behind it: APIs, Python3. */
  boolean hasStem(int token) {
    return stemEnds[token] > starts[token];
  }

  int stemEnd(int token) {
    return stemEnds[token];
  }

  /** As {@link #first}, of the stem. */
  long firstStem(int token) {
    return stems[token];
  }

  /** As {@link #next}, of the stem. */
  long nextStem(int token) {
    return isParted(token) ? stems[token] ^ PARTED : stems[token];
  }
}
