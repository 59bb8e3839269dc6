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
  private static final int DOT_WITHIN = 80;
  private static final int BEFORE_DIGITS = 32;
  private static final int AFTER_DIGITS = 4;
  private static final int WIDEST_GAP = 4;

  record Window(int start, int end) {}

  private AddressWindows() {}

  static List<Window> ofEmails(String text) {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '@' || ((c == 'a' || c == 'A') && isSpelledAt(text, i))) {
        add(windows, text, i - BEFORE_AT, i + AFTER_AT);
      }
    }
    return windows;
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

  /** Whether this is the word "at", in brackets or with a "dot" not far behind it. */
  private static boolean isSpelledAt(String text, int at) {
    boolean word =
        at > 0
            && at + 2 < text.length()
            && (text.charAt(at + 1) == 't' || text.charAt(at + 1) == 'T')
            && !Character.isLetterOrDigit(text.charAt(at - 1))
            && !Character.isLetterOrDigit(text.charAt(at + 2));
    if (!word) {
      return false;
    }
    if ("([{<".indexOf(lastVisible(text, at)) >= 0) {
      return true;
    }
    int end = Math.min(text.length() - 2, at + DOT_WITHIN);
    for (int i = at + 3; i < end; i++) {
      if (text.regionMatches(true, i, "dot", 0, 3) || text.regionMatches(true, i, "d0t", 0, 3)) {
        return true;
      }
    }
    return false;
  }

  private static char lastVisible(String text, int before) {
    int at = before - 1;
    while (at > 0 && before - at < WIDEST_GAP && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return text.charAt(at);
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
