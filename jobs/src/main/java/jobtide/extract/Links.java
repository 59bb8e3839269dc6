package jobtide.extract;

import java.util.Locale;
import java.util.Set;

/**
 * Tells which places of a text belong to a link, an e-mail address or a file's path.
 *
 * <p>Asked in the text's order it looks at each character a bounded number of times: it remembers
 * the last run of characters without a space.
 */
final class Links {
  private static final Set<String> TOP_LEVEL =
      Set.of(
          "com", "org", "net", "edu", "gov", "io", "co", "ai", "dev", "app", "me", "us", "uk", "de",
          "fr", "eu", "ca", "in", "tv", "ly", "so", "xyz", "tech", "jobs", "nl", "se", "ch");

  private static final int LONGEST_TOP_LEVEL = 4;

  private final String text;
  private int runStart;
  private int runEnd = -1;
  private int linkStart;

  Links(String text) {
    this.text = text;
  }

  /** Whether [start, end) lies in a link, an address or a path. */
  boolean cover(int start, int end) {
    if (start >= runEnd || start < runStart) {
      look(start);
    }
    return (linkStart < runEnd && end > linkStart) || isHost(end);
  }

  /** Finds the run around an offset, and where in it a link begins. */
  private void look(int offset) {
    runStart = offset;
    boolean marked = false;
    while (runStart > 0 && !Characters.isSpace(text.charAt(runStart - 1))) {
      runStart--;
      marked |= isMark(text.charAt(runStart));
    }
    runEnd = offset;
    while (runEnd < text.length() && !Characters.isSpace(text.charAt(runEnd))) {
      marked |= isMark(text.charAt(runEnd));
      runEnd++;
    }
    linkStart = marked ? runStart + linkStart(text.substring(runStart, runEnd)) : runEnd;
  }

  /** Most runs are plain words: every link has one of these. */
  static boolean isMark(char c) {
    return c == '/' || c == '@' || c == '.';
  }

  /** Where in a run a link begins; its length where there is none. */
  private static int linkStart(String run) {
    int first = 0;
    while (first < run.length() && "([<\"'“*,;|".indexOf(run.charAt(first)) >= 0) {
      first++;
    }
    if (isPath(run, first) || run.regionMatches(true, first, "www.", 0, 4)) {
      return first;
    }
    int scheme = run.indexOf("://", first);
    if (scheme >= 0) {
      int letter = scheme;
      while (letter > first && Characters.isWord(run.charAt(letter - 1))) {
        letter--;
      }
      return letter;
    }
    int at = run.indexOf('@', first);
    if (at > first && run.indexOf('.', at) > 0) {
      return first;
    }
    return hasHostWithPath(run, first) ? first : run.length();
  }

  private static boolean isPath(String run, int first) {
    if (run.startsWith("~/", first) || run.startsWith("./", first)) {
      return true;
    }
    int second = run.indexOf('/', first + 1);
    return run.startsWith("/", first) && second > first + 1 && second < run.length() - 1;
  }

  /** Whether there is a bare host with a path, as in example.com/jobs. */
  private static boolean hasHostWithPath(String run, int first) {
    for (int slash = run.indexOf('/', first); slash > 0; slash = run.indexOf('/', slash + 1)) {
      int dot = slash - 1;
      while (dot > first && slash - dot < LONGEST_TOP_LEVEL + 1 && run.charAt(dot) != '.') {
        dot--;
      }
      if (dot > first
          && run.charAt(dot) == '.'
          && Characters.isWord(run.charAt(dot - 1))
          && TOP_LEVEL.contains(run.substring(dot + 1, slash))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the term is the first part of a bare host, such as flask in flask.com. */
  private boolean isHost(int end) {
    if (end >= runEnd || text.charAt(end) != '.') {
      return false;
    }
    int last = end + 1;
    while (last < runEnd
        && last <= end + LONGEST_TOP_LEVEL + 1
        && Characters.isWord(text.charAt(last))) {
      last++;
    }
    return TOP_LEVEL.contains(text.substring(end + 1, last).toLowerCase(Locale.ROOT));
  }
}
