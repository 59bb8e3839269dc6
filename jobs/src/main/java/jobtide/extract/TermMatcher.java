package jobtide.extract;

import java.util.List;
import java.util.stream.Stream;

/**
 * Finds all terms of all lexicons in a text, in one linear pass: whole words, the leftmost and then
 * the longest of each lexicon, none inside a link, an address or a path.
 *
 * <p>Immutable and safe for use by many threads.
 */
final class TermMatcher {
  private final TermTrie trie;

  /**
   * Compiles terms.
   *
   * @param dictionary that has all their words, and by which the texts are cut into tokens
   */
  TermMatcher(List<Term> terms, Dictionary dictionary) {
    trie = new TermTrie(terms, dictionary);
  }

  /**
   * The terms in a text.
   *
   * @param language of the text: words of another one mean nothing in it; null for any
   */
  Hits match(Tokens tokens, String language) {
    return match(tokens, language, 0, tokens.count());
  }

  /** The same of the terms that begin with the tokens in [from, to). */
  Hits match(Tokens tokens, String language, int from, int to) {
    String text = tokens.text();
    Hits hits = new Hits();
    Links links = new Links(text);
    trie.scan(
        tokens,
        from,
        to,
        (term, first, end) -> {
          if (!isUnderstood(term, language)) {
            return;
          }
          int wordStart = tokens.start(first);
          if (term.plain()
              && wordStart == end - term.length()
              && tokens.standsAlone(wordStart, end)) {
            hits.add(new Hit(term, wordStart, end));
            return;
          }
          int wordEnd = wordEnd(text, term, end);
          if (wordEnd < 0) {
            return;
          }
          boolean oneWord = term.separators().length == 0;
          int start = oneWord ? wordStart : start(text, term, end);
          if (start >= 0
              && isWritten(text, term, start, end)
              && beginsWell(text, term, start)
              && endsWell(text, term, wordEnd)
              && !links.cover(start, wordEnd)) {
            hits.add(new Hit(term, start, end));
          }
        });
    return hits;
  }

  /** Where the word ends that the term stands in, -1 where more follows than a version or an s. */
  private static int wordEnd(String text, Term term, int end) {
    if (end == text.length() || !isWordAt(text, end)) {
      return end;
    }
    if (!Characters.isWord(text.charAt(end - 1))) {
      return text.charAt(end - 1) == '.' ? -1 : end;
    }
    if (term.lexicon() != Lexicon.TECHNOLOGY || term.length() < 3) {
      return -1;
    }
    char last = text.charAt(end - 1);
    int i = end;
    if (text.charAt(i) == 's' && Characters.isUpper(last)) {
      i++;
    } else {
      while (i < text.length() && i < end + Tokens.LONGEST_VERSION && isVersionAt(text, i)) {
        i++;
      }
      if (i > end && Characters.isDigit(last)) {
        return -1;
      }
    }
    return i == end || isWordAt(text, i) ? -1 : i;
  }

  private static boolean isVersionAt(String text, int i) {
    char c = text.charAt(i);
    return Characters.isDigit(c)
        || (c == '.' && i + 1 < text.length() && Characters.isDigit(text.charAt(i + 1)));
  }

  private static boolean isWordAt(String text, int i) {
    return i >= 0 && i < text.length() && Characters.isWord(text.charAt(i));
  }

  /** Where the term begins that ends there, -1 where the text parts its words in another way. */
  private static int start(String text, Term term, int end) {
    int start = end - term.length();
    for (int separator : term.separators()) {
      int at = start + separator;
      if (at < 1
          || !Characters.isSeparator(text.charAt(at))
          || Characters.isSeparator(text.charAt(at - 1))) {
        return startOfUneven(text, term, end);
      }
      boolean hyphenDropped =
          term.spelling().charAt(separator) == '-' && Characters.isBlank(text.charAt(at));
      if (hyphenDropped && term.lexicon() == Lexicon.TECHNOLOGY) {
        return -1;
      }
    }
    return start;
  }

  /** The same where the text or the spelling has several blanks or hyphens in a row. */
  private static int startOfUneven(String text, Term term, int end) {
    String spelling = term.spelling();
    int i = end;
    int k = spelling.length();
    while (k > 0) {
      int textFrom = i - 1;
      int from = k - 1;
      if (Characters.isSeparator(spelling.charAt(from))) {
        textFrom = separatorStart(text, i);
        from = separatorStart(spelling, k);
        if (!mayPart(text, textFrom, i, spelling.substring(from, k), term.lexicon())) {
          return -1;
        }
      }
      i = textFrom;
      k = from;
    }
    return i;
  }

  private static boolean isUnderstood(Term term, String language) {
    return language == null || term.language() == null || term.language().equals(language);
  }

  private static int separatorStart(String text, int end) {
    int start = end;
    while (start > 0 && Characters.isSeparator(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /**
   * Whether a run of blanks and hyphens may stand where the spelling has another: a hyphen or more
   * blanks for a blank, and in phrases, which are not names, a blank for a hyphen.
   */
  private static boolean mayPart(String text, int from, int to, String spelled, Lexicon lexicon) {
    int hyphens = 0;
    for (int i = from; i < to; i++) {
      hyphens += Characters.folded(text.charAt(i)) == '-' ? 1 : 0;
    }
    boolean blanks = hyphens == 0;
    boolean hyphen = hyphens == 1 && to - from == 1;
    return switch (spelled) {
      case " " -> blanks || hyphen;
      case "-" -> hyphen || (blanks && lexicon != Lexicon.TECHNOLOGY);
      default -> text.substring(from, to).equals(spelled);
    };
  }

  private static boolean isWritten(String text, Term term, int start, int end) {
    if (term.loose()) {
      return !asSpelled(text, term, start, end);
    }
    return !term.exact() || asSpelled(text, term, start, end);
  }

  private static boolean asSpelled(String text, Term term, int start, int end) {
    String spelling = term.spelling();
    int i = end;
    int k = spelling.length();
    while (k > 0) {
      if (Characters.isSeparator(spelling.charAt(k - 1))) {
        i = separatorStart(text, i);
        k = separatorStart(spelling, k);
      } else {
        i--;
        k--;
        char c = spelling.charAt(k);
        if (text.charAt(i) != c && c < 128 && text.charAt(i) < 128) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean beginsWell(String text, Term term, int start) {
    if (start == 0 || term.lexicon() != Lexicon.TECHNOLOGY) {
      return true;
    }
    char before = text.charAt(start - 1);
    return switch (before) {
      case '@', '\\', '$' -> false;
      case '.' -> !isWordAt(text, start - 2) || Characters.isUpper(text.charAt(start));
      case '-', '\u2011' -> !isWordAt(text, start - 2) || !term.ambiguous();
      case ' ' -> !isShort(term) || !isInitials(text, start - 3);
      case '&', '\'', '\u2019' -> start < 2 || !isWordAt(text, start - 2) || !isShort(term);
      default -> true;
    };
  }

  private static boolean endsWell(String text, Term term, int end) {
    if (end >= text.length() || term.lexicon() != Lexicon.TECHNOLOGY) {
      return true;
    }
    char after = text.charAt(end);
    boolean wordFollows = isWordAt(text, end + 1);
    return switch (after) {
      case '@' -> !wordFollows;
      case '.' ->
          !wordFollows
              || Characters.isUpper(text.charAt(end + 1))
              || Characters.isDigit(text.charAt(end + 1));
      case '+', '#', '*' -> !isShort(term) || (after != '*' && wordFollows);
      case ' ' -> !isShort(term) || !isInitials(text, end);
      case '&', '\'', '\u2019' -> !isShort(term) || !wordFollows;
      case '-', '\u2011' -> !term.ambiguous() || !wordFollows || isUse(text, end + 1);
      default -> true;
    };
  }

  /** Whether what follows a hyphen says how a technology is used: Go-based, Rust-first. */
  private static boolean isUse(String text, int start) {
    for (String use :
        List.of("based", "first", "heavy", "native", "driven", "powered", "focused")) {
      if (text.startsWith(use, start)) {
        return true;
      }
    }
    // As in German: Go-Developer; but not as in English titles: Go-To-Market, Go-Live.
    return Characters.isUpper(text.charAt(start))
        && Stream.of("To-", "To ", "Live").noneMatch(word -> text.startsWith(word, start));
  }

  /** Whether an ampersand between blanks stands there with one letter on either side: R & D. */
  private static boolean isInitials(String text, int blank) {
    return blank > 0
        && text.startsWith(" & ", blank)
        && !isWordAt(text, blank - 2)
        && isWordAt(text, blank + 3)
        && !isWordAt(text, blank + 4);
  }

  private static boolean isShort(Term term) {
    return term.length() <= 2;
  }
}
