package jobtide.extract;

/** What stands between two places of a text. */
final class Stretch {
  private Stretch() {}

  /** Whether one of these characters stands there. */
  static boolean hasAny(String text, int from, int to, String marks) {
    for (int i = from; i < to; i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where a mark first stands there, -1 where it does not; no farther is looked. */
  static int find(String text, char mark, int from, int to) {
    int end = Math.min(to, text.length());
    int i = from;
    while (i < end && text.charAt(i) != mark) {
      i++;
    }
    return i < end ? i : -1;
  }

  /** Whether no mark parts two places that speak of one thing. */
  static boolean binds(String text, int from, int to) {
    return !hasAny(text, from, to, ",;|()");
  }

  /** Where the word ends that begins there, there where none does. */
  static int wordEnd(String text, int from, int to) {
    int end = from;
    while (end < to && Characters.isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether only this mark and blanks stand there. */
  static boolean isMark(String text, int from, int to, char mark) {
    int at = behindBlanks(text, from, to);
    return at < to && text.charAt(at) == mark && behindBlanks(text, at + 1, to) == to;
  }

  static boolean hasDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Characters.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean hasUpper(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Characters.isUpper(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether at most so many words, and no marks but hyphens, slashes and ampersands, stand there.
   */
  static boolean onlyWords(String text, int from, int to, int most) {
    int words = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Characters.isWord(c)) {
        words += Characters.isWord(text.charAt(i - 1)) ? 0 : 1;
      } else if (!Characters.isBlank(c) && "-/&".indexOf(c) < 0) {
        return false;
      }
    }
    return words <= most;
  }

  /** Whether nothing but blanks and marks as of a label stand between: "Kafka - 3 years". */
  static boolean onlyMarks(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Characters.isBlank(text.charAt(i)) && ":-–—(|".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The first place from an offset on that is no blank, or the end. */
  static int behindBlanks(String text, int from, int end) {
    int i = from;
    while (i < end && Characters.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int behindBlanks(String text, int from) {
    return behindBlanks(text, from, text.length());
  }

  /** The last place before an offset that is no blank, or the one before the beginning. */
  static int beforeBlanks(String text, int start, int beginning) {
    int i = start - 1;
    while (i >= beginning && Characters.isBlank(text.charAt(i))) {
      i--;
    }
    return i;
  }

  static int beforeBlanks(String text, int start) {
    return beforeBlanks(text, start, 0);
  }
}
