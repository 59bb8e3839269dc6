package jobtide.extract;

/**
 * A line of a text, without its break.
 *
 * @param core where its words begin, behind bullets, marks and blanks
 * @param coreEnd where its words end, before closing marks
 * @param bullet whether it is an item of a list
 */
record Line(int start, int end, int core, int coreEnd, boolean bullet) {

  static Line of(String text, int start, int end) {
    int core = start;
    boolean bullet = false;
    while (core < end && !isCore(text, core, end)) {
      bullet |= Characters.isBullet(text.charAt(core));
      core++;
    }
    if (isNumbered(text, core, end)) {
      bullet = true;
      core += 2;
      core = Stretch.behindBlanks(text, core, end);
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

  private static boolean isCore(String text, int i, int end) {
    char c = text.charAt(i);
    return Characters.isWord(c)
        || (c == '.' && i + 1 < end && Characters.isWord(text.charAt(i + 1)));
  }

  private static boolean isNumbered(String text, int core, int end) {
    return core + 2 < end
        && Characters.isDigit(text.charAt(core))
        && (text.charAt(core + 1) == '.' || text.charAt(core + 1) == ')')
        && Characters.isBlank(text.charAt(core + 2));
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
