package jobtide.extract;

/**
 * A line of a text, without its break.
 *
 * @param core where its words begin, behind bullets, marks and blanks
 * @param coreEnd where its words end, before closing marks
 * @param bullet whether it is an item of a list
 */
record Line(int start, int end, int core, int coreEnd, boolean bullet) {
  private static final int MOST_DIGITS = 2;
  private static final int SHORT = 110;

  static Line of(String text, int start, int end) {
    int core = start;
    boolean bullet = false;
    while (core < end && !isCore(text, core, end)) {
      bullet |= Characters.isBullet(text.charAt(core));
      core++;
    }
    int item = behindNumber(text, core, end);
    if (item > core) {
      bullet = true;
      core = Stretch.behindBlanks(text, item, end);
    }
    int coreEnd = end;
    while (coreEnd > core && !isClosing(text.charAt(coreEnd - 1))) {
      coreEnd--;
    }
    boolean emphasis = text.startsWith("**", start) || text.startsWith("--", start);
    return new Line(start, end, core, coreEnd, bullet && !emphasis);
  }

  boolean isEmpty() {
    return core >= coreEnd;
  }

  int length() {
    return coreEnd - core;
  }

  /** Whether it may be a remark of its own, as of a job or of pay, rather than prose. */
  boolean isShort() {
    return length() <= SHORT;
  }

  private static boolean isCore(String text, int i, int end) {
    char c = text.charAt(i);
    return Characters.isWord(c)
        || (c == '.' && i + 1 < end && Characters.isWord(text.charAt(i + 1)));
  }

  /** Behind the number of an item of a list, as "10." and "2)" are, or there where none stands. */
  private static int behindNumber(String text, int core, int end) {
    int mark = core;
    while (mark < end && mark - core <= MOST_DIGITS && Characters.isDigit(text.charAt(mark))) {
      mark++;
    }
    boolean numbered =
        mark > core
            && mark - core <= MOST_DIGITS
            && mark + 1 < end
            && (text.charAt(mark) == '.' || text.charAt(mark) == ')')
            && Characters.isBlank(text.charAt(mark + 1));
    return numbered ? mark + 1 : core;
  }

  private static boolean isClosing(char c) {
    return Characters.isWord(c)
        || c == '.'
        || c == '!'
        || c == '?'
        || c == ')'
        || c == ','
        || c == '+';
  }
}
