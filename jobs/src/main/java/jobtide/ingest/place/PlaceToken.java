package jobtide.ingest.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text that names places, and what stands before it.
 *
 * @param key lower case, without accents, apostrophes and dots
 * @param capitals whether it is written in capitals alone
 * @param start offset in the text
 * @param end offset behind it
 * @param gap what stands between it and the word before
 */
record PlaceToken(String text, String key, boolean capitals, int start, int end, Gap gap) {

  enum Gap {
    START,
    SPACE,
    HYPHEN,
    DASH,
    COMMA,
    PARENTHESIS,
    LIST;

    /** Whether the places on both sides may be one: a city and what it lies in. */
    boolean joins() {
      return this != START && this != LIST;
    }

    /** Whether the words on both sides may be one name. */
    boolean insideName() {
      return this == SPACE || this == HYPHEN;
    }
  }

  private static boolean isCapitals(String text) {
    boolean capitals = false;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      capitals |= Character.isUpperCase(text.charAt(i));
    }
    return capitals;
  }

  boolean capitalized() {
    return Character.isUpperCase(text.codePointAt(0)) || !Character.isLetter(text.codePointAt(0));
  }

  static List<PlaceToken> of(String text) {
    List<PlaceToken> tokens = new ArrayList<>();
    int at = 0;
    int gapStart = 0;
    while (at < text.length()) {
      boolean ampersand = text.charAt(at) == '&';
      if (!ampersand && !Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = ampersand ? at + 1 : wordEnd(text, at);
      Gap gap = tokens.isEmpty() ? Gap.START : gap(text.substring(gapStart, at));
      String word = text.substring(at, end);
      tokens.add(
          new PlaceToken(word, ampersand ? "and" : key(word), isCapitals(word), at, end, gap));
      at = end;
      gapStart = end;
    }
    return tokens;
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    boolean initials = true;
    int letters = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean wordFollows =
          at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        letters++;
        initials &= letters == 1;
      } else if (c == '.' && wordFollows) {
        letters = 0;
      } else if (!((c == '\'' || c == '\u2019' || c == '`') && wordFollows)) {
        break;
      }
      at++;
    }
    boolean dotFollows = at < text.length() && text.charAt(at) == '.';
    return dotFollows && (initials || isAbbreviation(text.substring(start, at))) ? at + 1 : at;
  }

  private static boolean isAbbreviation(String word) {
    return word.equalsIgnoreCase("st")
        || word.equalsIgnoreCase("ft")
        || word.equalsIgnoreCase("mt");
  }

  private static Gap gap(String between) {
    if (between.equals(" ")) {
      return Gap.SPACE;
    }
    Gap widest = between.isBlank() ? Gap.SPACE : Gap.LIST;
    if (between.equals("-")) {
      return Gap.HYPHEN;
    }
    boolean onlyJoining = true;
    for (int i = 0; i < between.length(); i++) {
      char c = between.charAt(i);
      if (c == '\n') {
        return Gap.LIST;
      }
      if (c == ',') {
        widest = Gap.COMMA;
      } else if ("()[]".indexOf(c) >= 0) {
        widest = widest == Gap.COMMA ? widest : Gap.PARENTHESIS;
      } else if ("-\u2013\u2014:>@\"'*".indexOf(c) >= 0) {
        widest = widest == Gap.COMMA || widest == Gap.PARENTHESIS ? widest : Gap.DASH;
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        onlyJoining = false;
      }
    }
    return onlyJoining ? widest : Gap.LIST;
  }

  /** A word or name as it is looked up: its words joined by one space. */
  static String nameKey(String name) {
    return String.join(" ", of(name).stream().map(PlaceToken::key).toList());
  }

  private static String key(String word) {
    String plain = word;
    if (!isAscii(word)) {
      plain = Normalizer.normalize(word, Normalizer.Form.NFKD);
    }
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '\u00df' -> key.append("ss");
        case '\u00f8', '\u00d8' -> key.append('o');
        case '\u0142', '\u0141' -> key.append('l');
        case '\u0131' -> key.append('i');
        default -> {
          if (Character.isLetterOrDigit(c)) {
            key.append(Character.toLowerCase(c));
          }
        }
      }
    }
    return key.toString();
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
