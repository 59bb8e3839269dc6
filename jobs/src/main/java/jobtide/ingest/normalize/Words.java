package jobtide.ingest.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words and phrases to be looked for in a text, whatever their case: whole ones, in one pass. A
 * word is a run of ASCII letters, digits and underscores; a phrase is several, with what stands
 * between them.
 */
final class Words {
  private static final int LONGEST = 63;

  /** By the first word: what a phrase has behind it, the longest first; "" for a word alone. */
  private final Map<String, List<String>> rests = new HashMap<>();

  /** By first character, a bit for each length of a first word: most words need no look-up. */
  private final long[] lengths = new long[128];

  private final List<String> stems = new ArrayList<>();

  private Words() {}

  /**
   * @param listed the words and phrases, in lower case, separated by commas or line breaks; one
   *     that ends in an asterisk stands for all longer words that begin like it
   */
  static Words of(String listed) {
    Words words = new Words();
    for (String phrase : listed.strip().split("\\s*[,\n]\\s*")) {
      words.add(phrase);
    }
    words
        .rests
        .values()
        .forEach(rest -> rest.sort(Comparator.comparing(String::length).reversed()));
    return words;
  }

  private void add(String phrase) {
    if (phrase.endsWith("*")) {
      stems.add(phrase.substring(0, phrase.length() - 1));
      return;
    }
    int end = wordEnd(phrase, 0);
    rests
        .computeIfAbsent(phrase.substring(0, end), first -> new ArrayList<>())
        .add(phrase.substring(end));
    lengths[phrase.charAt(0)] |= 1L << end;
  }

  /** Whether one of them stands in the text. */
  boolean in(String text) {
    for (int at = nextWord(text, 0); at < text.length(); ) {
      int end = wordEnd(text, at);
      if (end(text, at, end) > 0) {
        return true;
      }
      at = nextWord(text, end);
    }
    return false;
  }

  /** The text with a blank in place of each of them. */
  String blanked(String text) {
    StringBuilder rest = null;
    int copied = 0;
    for (int at = nextWord(text, 0); at < text.length(); ) {
      int wordEnd = wordEnd(text, at);
      int end = end(text, at, wordEnd);
      if (end > 0) {
        rest = rest == null ? new StringBuilder(text.length()) : rest;
        rest.append(text, copied, at).append(' ');
        copied = end;
      }
      at = nextWord(text, Math.max(end, wordEnd));
    }
    return rest == null ? text : rest.append(text, copied, text.length()).toString();
  }

  /** Where the longest of them ends that begins with this word, 0 for none. */
  private int end(String text, int start, int wordEnd) {
    for (String stem : stems) {
      if (wordEnd - start > stem.length()
          && text.regionMatches(true, start, stem, 0, stem.length())) {
        return wordEnd;
      }
    }
    int length = wordEnd - start;
    char first = Character.toLowerCase(text.charAt(start));
    if (length > LONGEST || (lengths[first] >> length & 1) == 0) {
      return 0;
    }
    String word = text.substring(start, wordEnd).toLowerCase(Locale.ROOT);
    for (String rest : rests.getOrDefault(word, List.of())) {
      int end = wordEnd + rest.length();
      if (text.regionMatches(true, wordEnd, rest, 0, rest.length())
          && (end == text.length() || !isWord(text.charAt(end)))) {
        return end;
      }
    }
    return 0;
  }

  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && !isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
