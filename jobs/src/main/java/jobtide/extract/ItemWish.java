package jobtide.extract;

import java.util.List;

/** Whether a wish at the end of an item speaks of all of it: "Experience with (X, Y) a plus". */
final class ItemWish {
  private static final List<String> TIES = List.of(" and ", " or ", " as well ");

  private ItemWish() {}

  /**
   * Whether a wish speaks of the enumeration that ends at an offset before it.
   *
   * <p>Not where something else is named or asked for in between, of which it may speak alone.
   */
  static boolean speaksOf(Reading reading, int to, Hit wish) {
    return wish.start() >= to
        && endsSentence(reading, wish)
        && (isOneList(reading.text(), to, wish.start()) || isRemark(reading.text(), wish))
        && reading.hits().in(Lexicon.TECHNOLOGY, to, wish.start()).isEmpty()
        && reading
            .hits()
            .in(Lexicon.DEMAND, to, wish.start())
            .none(cue -> !cue.detail().equals("alone") && (cue.is("asked") || cue.is("required")));
  }

  /**
   * Whether it is all of a bracket, or of what a dash or a colon parts from the rest of its line:
   * "Experience with X, mostly on Y (nice to have)", "X - nice to have", "X: advanced".
   */
  static boolean isRemark(String text, Hit cue) {
    if (text.startsWith("(", cue.start() - 1)) {
      return text.startsWith(")", cue.end());
    }
    int end = Stretch.behindBlanks(text, cue.end());
    int mark = Stretch.beforeBlanks(text, cue.start());
    return mark > 0
        && (text.charAt(mark) == ':' || HeadingLine.isDash(text, mark, cue.start()))
        && (end == text.length() || Characters.isStop(text.charAt(end)));
  }

  /**
   * Whether a colon follows a wish that speaks of nothing before it: "Any of these is a plus: Go".
   */
  static boolean announces(Reading reading, Hit wish) {
    int start = reading.lines().sentenceStart(wish.start());
    return wish.is("preferred")
        && wish.detail().equals("after")
        && wish.term().isPhrase()
        && reading.text().startsWith(":", wish.end())
        && reading.hits().in(Lexicon.TECHNOLOGY, start, wish.start()).isEmpty();
  }

  private static boolean endsSentence(Reading reading, Hit wish) {
    int end = reading.lines().sentenceEnd(wish.start());
    for (int i = wish.end(); i < end; i++) {
      if (Characters.isWord(reading.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the last comma, if any, goes on with the list: ", and cloud APIs". In a bracket of its
   * own, a wish must fill it: "(preferred)", but not "(100% match not necessary)".
   */
  private static boolean isOneList(String text, int from, int to) {
    int depth = 0;
    int comma = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return false;
      }
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth <= 0) {
        comma = i;
      }
    }
    if (depth > 0 && text.charAt(to - 1) != '(') {
      return false;
    }
    int last = comma + 1;
    return comma < 0 || TIES.stream().anyMatch(tie -> text.startsWith(tie, last));
  }
}
