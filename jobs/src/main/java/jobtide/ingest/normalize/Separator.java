package jobtide.ingest.normalize;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between the parts of a first line.
 *
 * <p>White space beside a separator is for the caller to trim.
 */
enum Separator {
  /** Bars, bullets, two colons, the end of a line: they separate wherever they stand. */
  HARD {
    @Override
    int end(String text, int at) {
      char c = text.charAt(at);
      return "|\u2022\u00b7\n".indexOf(c) >= 0
          ? at + 1
          : c == ':' && isAt(text, at + 1, ':') ? at + 2 : at;
    }
  },
  /** Semicolons and long dashes, and dashes, slashes, tildes and colons with space beside them. */
  SOFT {
    @Override
    int end(String text, int at) {
      char c = text.charAt(at);
      return switch (c) {
        case ';', '\u2014' -> at + 1;
        case ':' -> isSpaceAt(text, at + 1) ? at + 1 : at;
        case '~', '\u2013' -> standsAlone(text, at, at + 1) ? at + 1 : at;
        case '-' -> {
          int end = isAt(text, at + 1, '-') ? at + 2 : at + 1;
          yield end > at + 1 || standsAlone(text, at, end) ? end : at;
        }
        case '/' -> {
          int end = isAt(text, at + 1, '/') ? at + 2 : at + 1;
          yield standsAlone(text, at, end) ? end : at;
        }
        default -> at;
      };
    }
  },
  SENTENCE_END {
    @Override
    int end(String text, int at) {
      return text.charAt(at) == '.' && isSpaceAt(text, at + 1) && !isAbbreviated(text, at)
          ? at + 1
          : at;
    }

    /** "St. Louis", "Dr. Heron": the dot belongs to the word. */
    private boolean isAbbreviated(String text, int dot) {
      return ABBREVIATED.stream()
          .anyMatch(
              word ->
                  text.regionMatches(dot - word.length(), word, 0, word.length())
                      && (dot == word.length()
                          || !Character.isLetterOrDigit(text.charAt(dot - word.length() - 1))));
    }
  },
  COMMA {
    @Override
    int end(String text, int at) {
      return text.charAt(at) == ',' && isSpaceAt(text, at + 1) ? at + 1 : at;
    }
  };

  private static final List<String> ABBREVIATED = List.of("St", "Ft", "Mt", "Dr", "Mr", "Ms");

  /** Where the separator ends that begins at an offset; the offset itself where none does. */
  abstract int end(String text, int at);

  /** Whether the text has one. */
  boolean in(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (end(text, at) > at) {
        return true;
      }
    }
    return false;
  }

  /** The parts between separators, blank ones with them. */
  List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      int end = end(text, at);
      if (end > at) {
        parts.add(text.substring(from, at));
        from = end;
        at = end - 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static boolean standsAlone(String text, int start, int end) {
    return isSpaceAt(text, start - 1) && isSpaceAt(text, end);
  }

  private static boolean isSpaceAt(String text, int at) {
    return at >= 0 && at < text.length() && isSpace(text.charAt(at));
  }

  /** White space of addresses, as regular expressions know it. */
  static boolean isSpace(char c) {
    return " \t\n\f\r".indexOf(c) >= 0;
  }

  private static boolean isAt(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
