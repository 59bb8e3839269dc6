package jobtide.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a text that hold words, and its sentences. */
final class Lines {
  private static final String[] ABBREVIATIONS = {
    "e.g", "i.e", "eg", "ie", "min", "incl", "vs", "approx", "ca", "Rs", "Sr", "Jr", "Min", "max",
    "Max", "mind", "Mind", "Exp", "exp", "inkl", "zzgl"
  };

  private final List<Line> lines = new ArrayList<>();
  private final Offsets lineEnds;

  /** Where sentences end, the last at the text's end. */
  private final Offsets sentences;

  /** Cuts a text at those of its marks that end lines and sentences. */
  Lines(Tokens tokens) {
    String text = tokens.text();
    int start = 0;
    int[] bounds = new int[16];
    int count = 0;
    for (int token = 0; token <= tokens.count(); token++) {
      int i = token == tokens.count() ? text.length() : tokens.start(token);
      if (i < text.length() && !Characters.isStop(text.charAt(i))) {
        continue;
      }
      boolean lineEnd = i == text.length() || Characters.isLineEnd(text.charAt(i));
      if (lineEnd) {
        Line line = Line.of(text, start, i);
        if (!line.isEmpty()) {
          lines.add(line);
        }
        start = i + 1;
      }
      if (lineEnd || endsSentence(text, i)) {
        if (count == bounds.length) {
          bounds = Arrays.copyOf(bounds, count * 2);
        }
        bounds[count++] = i;
      }
    }
    sentences = new Offsets(Arrays.copyOf(bounds, count), text.length());
    int[] ends = new int[lines.size()];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = lines.get(i).end();
    }
    lineEnds = new Offsets(ends, text.length());
  }

  /** In order; those without a letter or digit are left out. */
  List<Line> all() {
    return lines;
  }

  /**
   * The position among {@link #all()} of the line that holds an offset, or of the one behind it.
   */
  int indexAt(int offset) {
    return lineEnds.firstFrom(offset);
  }

  /** The line that holds an offset of a word. */
  Line at(int offset) {
    return lines.get(indexAt(offset));
  }

  /** Where the sentence begins that holds an offset. */
  int sentenceStart(int offset) {
    int before = sentences.firstFrom(offset) - 1;
    return before < 0 ? 0 : sentences.get(before) + 1;
  }

  /** Where the sentence ends that holds an offset: at its full stop or line break. */
  int sentenceEnd(int offset) {
    return sentences.get(sentences.firstFrom(offset));
  }

  private static boolean endsSentence(String text, int i) {
    char c = text.charAt(i);
    if (c != '.' && c != '!' && c != '?' && c != ';' && c != '|') {
      return false;
    }
    if (i + 1 < text.length() && !Characters.isSpace(text.charAt(i + 1))) {
      return false;
    }
    return c != '.' || !isAbbreviation(text, i);
  }

  /** Whether the stop belongs to "e.g.", "i.e.", "min.", "etc." before more of the sentence. */
  private static boolean isAbbreviation(String text, int stop) {
    int next = Stretch.behindBlanks(text, stop + 1);
    if (next < text.length() && (text.charAt(next) == ',' || text.charAt(next) == ')')) {
      return true;
    }
    for (String word : ABBREVIATIONS) {
      int start = stop - word.length();
      if (start >= 0
          && text.startsWith(word, start)
          && (start == 0 || !Characters.isWord(text.charAt(start - 1)))) {
        return true;
      }
    }
    return next < text.length() && Characters.isLower(text.charAt(next));
  }
}
