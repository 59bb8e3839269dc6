package jobtide.extract;

import java.util.List;

/** How words stand in a posting: in what heads it, or as an item between marks. */
final class Placement {
  /** What parts the fields of a header, also within a line: "Oslo | Hybrid", "Oslo · Hybrid". */
  static final String BARS = "|·•";

  private static final int LINES_OF_HEAD = 3;
  private static final int LONGEST_HEAD_LINE = 130;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_BARRED_LINE = 400;
  private static final int MOST_CHOICES = 5;

  private Placement() {}

  /**
   * Whether an offset is in what heads the posting: its title, or the first short lines of a text
   * that has none.
   */
  static boolean isHead(Reading reading, boolean titled, int offset) {
    if (reading.field().equals("title")) {
      return true;
    }
    Lines lines = reading.lines();
    int index = lines.indexAt(offset);
    if (titled || index >= Math.min(LINES_OF_HEAD, lines.all().size())) {
      return false;
    }
    Line line = lines.all().get(index);
    if (line.start() > offset || line.bullet()) {
      return false;
    }
    boolean sentence = index > 0 && ".!?".indexOf(reading.text().charAt(line.coreEnd() - 1)) >= 0;
    return (line.length() <= LONGEST_HEAD_LINE && !sentence)
        || (line.length() <= LONGEST_BARRED_LINE && hasBar(reading.text(), line));
  }

  private static boolean hasBar(String text, Line line) {
    return Stretch.hasAny(text, line.core(), line.coreEnd(), BARS);
  }

  /** Whether marks or line breaks, and no words, stand on both sides, not only commas. */
  static boolean isItem(String text, int start, int end) {
    return beginsItem(text, start) && endsItem(text, end) && !isAmongCommas(text, start, end);
  }

  /** Whether commas stand on both sides, as around any word of a sentence. */
  static boolean isAmongCommas(String text, int start, int end) {
    int before = Stretch.beforeBlanks(text, start);
    int after = Stretch.behindBlanks(text, end);
    return before >= 0
        && after < text.length()
        && text.charAt(before) == ','
        && text.charAt(after) == ',';
  }

  /** Whether a bar, a colon, a bracket or a comma and the like stands before. */
  static boolean beginsItem(String text, int start) {
    int i = Stretch.beforeBlanks(text, start);
    return i < 0
        || Characters.isLineEnd(text.charAt(i))
        || (!Characters.isWord(text.charAt(i)) && isMark(text, i, start - 1));
  }

  /** Whether what stands before opens a field of its own, as a bar or "Location:" does. */
  static boolean opensField(String text, int start) {
    int i = Stretch.beforeBlanks(text, start);
    return i >= 0 && (BARS + ":([").indexOf(text.charAt(i)) >= 0;
  }

  /** Whether only blanks and marks of a list stand before it in its line. */
  static boolean opensLine(String text, int start) {
    int i = start - 1;
    while (i >= 0 && start - i < LONGEST_WORD && !Characters.isLineEnd(text.charAt(i))) {
      if (Characters.isWord(text.charAt(i))) {
        return false;
      }
      i--;
    }
    return i < 0 || Characters.isLineEnd(text.charAt(i));
  }

  /**
   * Whether a hit is one of the choices that a field is called by, and the next hits are its value:
   * "Onsite / Remote: Onsite".
   */
  static boolean isFieldName(String text, List<Hit> hits, int index) {
    int first = hits.get(index).start();
    int before = Stretch.beforeBlanks(text, first);
    boolean choices = before >= 0 && text.charAt(before) == '/';
    int last = index;
    while (last + 1 < hits.size()
        && last - index < MOST_CHOICES
        && Stretch.isMark(text, hits.get(last).end(), hits.get(last + 1).start(), '/')) {
      last++;
    }
    Hit end = hits.get(last);
    return (choices || last > index || Stretch.hasAny(text, first, end.end(), "/"))
        && last + 1 < hits.size()
        && Stretch.isMark(text, end.end(), hits.get(last + 1).start(), ':');
  }

  static boolean endsItem(String text, int end) {
    int i = Stretch.behindBlanks(text, end);
    return i >= text.length()
        || Characters.isLineEnd(text.charAt(i))
        || (!Characters.isWord(text.charAt(i)) && isMark(text, i, end));
  }

  /** A hyphen or an apostrophe that touches the word belongs to it: "remote-controlled". */
  private static boolean isMark(String text, int at, int touching) {
    char c = text.charAt(at);
    boolean hyphen = Characters.folded(c) == '-' || Characters.folded(c) == '\'';
    return !hyphen || at != touching;
  }

  /** Whether a word is written in capitals. */
  static boolean isCapitals(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (Characters.isLower(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word before an offset, behind marks, begins with a capital. */
  static boolean isNameBefore(String text, int offset) {
    int end = offset;
    while (end > 0
        && offset - end < LONGEST_WORD
        && !Characters.isWord(text.charAt(end - 1))
        && !Characters.isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_WORD && Characters.isWord(text.charAt(start - 1))) {
      start--;
    }
    return start < end && Characters.isUpper(text.charAt(start));
  }

  static boolean isNameBehind(String text, int offset) {
    int i = Stretch.behindBlanks(text, offset);
    return i < text.length() && Characters.isUpper(text.charAt(i));
  }
}
