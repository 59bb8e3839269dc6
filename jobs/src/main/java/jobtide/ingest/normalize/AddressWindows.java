package jobtide.ingest.normalize;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a text that may hold an address, so that expressions need not search the rest:
 * around an at sign, around the word "at" that a "dot" follows, around digits that stand together.
 */
final class AddressWindows {
  static final int LEAST_DIGITS = 7;
  private static final int BEFORE_AT = 150;
  private static final int AFTER_AT = 250;
  private static final int BEFORE_DIGITS = 32;
  private static final int AFTER_DIGITS = 4;
  private static final int WIDEST_GAP = 4;

  record Window(int start, int end) {}

  private AddressWindows() {}

  static List<Window> ofEmails(String text) {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@') {
        addAroundSign(windows, text, i);
      } else if ((c == 'a' || c == 'A') && isSpelledAt(text, i)) {
        add(windows, text, i - BEFORE_AT, i + AFTER_AT);
      }
    }
    return windows;
  }

  /** A sign right behind a name needs no more than that name, and mostly a domain. */
  private static void addAroundSign(List<Window> windows, String text, int at) {
    int name = at;
    while (name > 0 && at - name < BEFORE_AT && isNamePart(text.charAt(name - 1))) {
      name--;
    }
    boolean apart =
        at > 0 && (Separator.isSpace(text.charAt(at - 1)) || isOpening(text.charAt(at - 1)));
    if (name == at && !apart) {
      return;
    }
    int domain = nameEnd(text, afterBlanks(text, at + 1));
    boolean simple = !apart && dotAfter(text, domain) < 0;
    add(windows, text, apart ? at - BEFORE_AT : name, simple ? domain + 1 : at + AFTER_AT);
  }

  static List<Window> ofPhones(String text) {
    List<Window> windows = new ArrayList<>();
    int digits = 0;
    int others = 0;
    int first = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        first = digits == 0 ? i : first;
        digits++;
        others = 0;
        if (digits >= LEAST_DIGITS) {
          add(windows, text, first - BEFORE_DIGITS, i + 1 + AFTER_DIGITS);
        }
      } else if (++others > WIDEST_GAP || Character.isLetter(c)) {
        digits = 0;
      }
    }
    return windows;
  }

  /**
   * Whether this is the word "at" or "a" in brackets, or an "at" before a word that a "dot"
   * follows.
   */
  private static boolean isSpelledAt(String text, int at) {
    if (at == 0 || Character.isLetterOrDigit(text.charAt(at - 1))) {
      return false;
    }
    boolean whole = text.regionMatches(true, at + 1, "t", 0, 1);
    int end = whole ? at + 2 : at + 1;
    int next = afterBlanks(text, end);
    if (next == text.length()) {
      return false;
    }
    int before = at - 1;
    while (before > 0 && Separator.isSpace(text.charAt(before)) && at - before <= WIDEST_GAP) {
      before--;
    }
    if (isOpening(text.charAt(before)) && isClosing(text.charAt(next))) {
      return whole || hasDot(text, afterBlanks(text, next + 1));
    }
    if (!whole || next == end) {
      return false;
    }
    int domain = nameEnd(text, next);
    return domain > next && dotAfter(text, domain) >= 0;
  }

  /** Whether a domain of more than one part begins there: "(a)" counts items of a list too. */
  private static boolean hasDot(String text, int start) {
    int end = nameEnd(text, start);
    for (int i = start + 1; i < end - 1; i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return end > start && dotAfter(text, end) >= 0;
  }

  /** Where the name ends that begins there; looked for no further than a window reaches. */
  private static int nameEnd(String text, int start) {
    int limit = Math.min(text.length(), start + AFTER_AT);
    int end = start;
    while (end < limit && isNamePart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * Where a spelled or bracketed dot stands that nothing but blanks and a bracket parts from it.
   */
  private static int dotAfter(String text, int end) {
    int at = afterBlanks(text, end);
    boolean bracketed = at < text.length() && isOpening(text.charAt(at));
    while (at < text.length() && at - end < 2 * WIDEST_GAP && isOpening(text.charAt(at))) {
      at++;
    }
    at = afterBlanks(text, at);
    boolean dot =
        text.regionMatches(true, at, "dot", 0, 3)
            || text.regionMatches(true, at, "d0t", 0, 3)
            || (bracketed && text.startsWith(".", at));
    return dot ? at : -1;
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < WIDEST_GAP && Separator.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || "._%+'-".indexOf(c) >= 0
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  private static boolean isOpening(char c) {
    return "[({<".indexOf(c) >= 0;
  }

  private static boolean isClosing(char c) {
    return "])}>".indexOf(c) >= 0;
  }

  /** Adds a stretch, widened to whole words, and joined with the one before where they touch. */
  private static void add(List<Window> windows, String text, int from, int to) {
    int floor = windows.isEmpty() ? 0 : windows.get(windows.size() - 1).end();
    int end = Math.min(text.length(), to);
    if (end <= floor) {
      return;
    }
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    int start = Math.max(0, from);
    if (start <= floor && !windows.isEmpty()) {
      windows.set(windows.size() - 1, new Window(windows.get(windows.size() - 1).start(), end));
      return;
    }
    while (start > floor && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    windows.add(new Window(start, end));
  }
}
