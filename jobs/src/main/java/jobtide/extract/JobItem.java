package jobtide.extract;

/** Whether an item lists what one of several jobs is about: "- Web Developer - PHP, MySQL". */
final class JobItem {
  /** How far from the head of a line its job may be named. */
  private static final int NAME_REACH = 48;

  /** How far behind the job what it is about may begin. */
  private static final int LIST_REACH = 60;

  /** How many words that are no names may stand behind the job: "Engineer (remote) at Acme". */
  private static final int PLAIN_WORDS = 2;

  private JobItem() {}

  /** Whether the line that holds the enumeration at an offset opens with the name of a job. */
  static boolean lists(Reading reading, int from) {
    Line line = reading.lines().at(from);
    int to = Math.min(from, line.core() + NAME_REACH);
    for (Hit cue : reading.hits().in(Lexicon.OFFER, line.core(), to)) {
      if (cue.is("job")
          && cue.end() <= from
          && from - cue.end() <= LIST_REACH
          && isName(reading.text(), line.core(), cue.end())
          && isListed(reading.text(), cue.end(), from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("-/&".indexOf(text.charAt(i)) < 0 && !isInName(text, i)) {
        return false;
      }
    }
    return Characters.isUpper(text.charAt(from));
  }

  private static boolean isInName(String text, int i) {
    return Characters.isWord(text.charAt(i)) || Characters.isBlank(text.charAt(i));
  }

  /** Whether a dash, a colon or a bracket parts them, and nothing but names follows it. */
  private static boolean isListed(String text, int from, int to) {
    boolean parted = false;
    int words = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (".;|!?".indexOf(c) >= 0) {
        return false;
      }
      if (!parted && "-–—:(".indexOf(c) >= 0) {
        parted = true;
        words = 0;
      }
      boolean begins = Characters.isWord(c) && !Characters.isWord(text.charAt(i - 1));
      words += begins && Characters.isLower(c) ? 1 : 0;
      if (words > (parted ? 0 : PLAIN_WORDS)) {
        return false;
      }
    }
    return parted;
  }
}
