package jobtide.extract;

import java.util.Arrays;
import java.util.function.LongToIntFunction;

/**
 * A text cut into words and single marks, each as its number in a {@link Dictionary}, so that one
 * pass over the characters serves all searches for terms. Blanks and hyphens part tokens and are
 * none.
 */
final class Tokens {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Marks the numbers of tokens with a stem, which few have. */
  private static final int STEM = 1 << 31;

  /** So many digits of a version may stand behind a name: Python311. */
  static final int LONGEST_VERSION = 4;

  private final String text;
  private final char[] characters;
  private final LongToIntFunction numbering;
  private int count;
  private int[] starts;
  private int[] ends;
  private int[] numbers;
  private int[] stems;

  /**
   * Cuts a text.
   *
   * @param numbering from the hash of a word or mark to its number
   */
  Tokens(String text, LongToIntFunction numbering) {
    this.text = text;
    this.numbering = numbering;
    characters = text.toCharArray();
    int expected = text.length() / 4 + 8;
    starts = new int[expected];
    ends = new int[expected];
    numbers = new int[expected];
    stems = new int[expected];
    int i = 0;
    while (i < characters.length) {
      if (Characters.isSeparator(characters[i])) {
        i++;
        continue;
      }
      if (count == starts.length) {
        grow(count * 2);
      }
      starts[count] = i;
      if (Characters.foldedWord(characters[i]) != 0) {
        readWord();
      } else {
        readMark(Characters.folded(characters[i]));
      }
      i = ends[count++];
    }
  }

  private void grow(int size) {
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    numbers = Arrays.copyOf(numbers, size);
    stems = Arrays.copyOf(stems, size);
  }

  private void readMark(char mark) {
    numbers[count] = numbering.applyAsInt(hashed(OFFSET_BASIS, mark));
    ends[count] = starts[count] + 1;
  }

  private void readWord() {
    long hash = OFFSET_BASIS;
    int end = starts[count];
    while (end < characters.length) {
      char c = Characters.foldedWord(characters[end]);
      if (c == 0) {
        break;
      }
      hash = hashed(hash, c);
      end++;
    }
    ends[count] = end;
    numbers[count] = numbering.applyAsInt(hash);
    int stemEnd = stemEnd(count);
    if (stemEnd > starts[count]) {
      stems[count] = numberOfWord(starts[count], stemEnd);
      numbers[count] |= stems[count] == Dictionary.UNKNOWN ? 0 : STEM;
    }
  }

  /** By FNV-1a. */
  private static long hashed(long hash, char c) {
    return (hash ^ c) * PRIME;
  }

  private int numberOfWord(int start, int end) {
    long hash = OFFSET_BASIS;
    for (int i = start; i < end; i++) {
      hash = hashed(hash, Characters.foldedWord(characters[i]));
    }
    return numbering.applyAsInt(hash);
  }

  String text() {
    return text;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The first token that begins at an offset or behind it. */
  int from(int offset) {
    int at = Arrays.binarySearch(starts, 0, count, offset);
    return at < 0 ? -at - 1 : at;
  }

  /** Whether a term may begin with a token: with any but a mark right behind a word. */
  boolean mayBegin(int token) {
    return token == 0
        || isParted(token)
        || !Characters.isWord(Characters.folded(characters[starts[token] - 1]));
  }

  /** Whether blanks or hyphens part a token from the one before it. */
  boolean isParted(int token) {
    return token > 0 && starts[token] > ends[token - 1];
  }

  boolean beginsWithLetter(int token) {
    return Characters.isLetter(characters[starts[token]]);
  }

  /** The first digit at an offset or behind it, or the text's end. */
  int digitFrom(int offset) {
    int i = offset;
    while (i < characters.length && !Characters.isDigit(characters[i])) {
      i++;
    }
    return i;
  }

  /** Whether plain spaces, or the text's ends, stand around a stretch and a mark behind it. */
  boolean standsAlone(int start, int end) {
    return (start == 0 || characters[start - 1] <= ' ')
        && (isSpaceAt(end) || (isClosing(characters[end]) && isSpaceAt(end + 1)));
  }

  private boolean isSpaceAt(int i) {
    return i == characters.length || characters[i] <= ' ';
  }

  private static boolean isClosing(char c) {
    return c == ',' || c == '.' || c == ':' || c == ';' || c == ')';
  }

  /** The token's number in the dictionary. */
  int number(int token) {
    return numbers[token] & ~STEM;
  }

  /** Whether a token is a known word with a plural's s or a version behind: APIs, Python3. */
  boolean hasStem(int token) {
    return numbers[token] < 0;
  }

  /** The number of the word before a plural's s or a version. */
  int stem(int token) {
    return stems[token];
  }

  /** Where a word ends without what a plural or a version puts behind it; its start if nowhere. */
  int stemEnd(int token) {
    int start = starts[token];
    int end = ends[token];
    int last = end - 1;
    if (Characters.isDigit(characters[last])) {
      while (last > start && Characters.isDigit(characters[last - 1])) {
        last--;
      }
      return end - last <= LONGEST_VERSION ? last : start;
    }
    boolean plural =
        characters[last] == 's' && last > start && Characters.isUpper(characters[last - 1]);
    return plural ? last : start;
  }
}
