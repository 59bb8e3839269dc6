package jobtide.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts of a text by its headings: where each begins, and what it is about. */
final class Sections {
  /** Of what has no headings, such as a title. */
  static final Sections NONE = new Sections(List.of(), List.of());

  /** Longer lines that follow a list are prose. */
  private static final int LONG_LINE = 60;

  private final int[] starts;
  private final SectionKind[] kinds;

  private Sections(List<Integer> starts, List<SectionKind> kinds) {
    this.starts = starts.stream().mapToInt(Integer::intValue).toArray();
    this.kinds = kinds.toArray(new SectionKind[0]);
  }

  /** What the part is about that holds an offset. */
  SectionKind at(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    int index = at >= 0 ? at : -at - 2;
    return index < 0 ? SectionKind.OTHER : kinds[index];
  }

  /** The offsets at which parts begin that a heading, or what follows a list, opens. */
  int[] starts() {
    return starts.clone();
  }

  /**
   * The sections of a text.
   *
   * @param headings what each phrase of the file of headings opens
   * @param untilHeading what the text is about before its first heading
   */
  static Sections of(
      String text, Lines lines, Hits hits, List<SectionKind> headings, SectionKind untilHeading) {
    return new Reader(text, lines, hits, new Headings(text, hits, headings), untilHeading).read();
  }

  /** Walks over the lines and keeps what the current part is. */
  private static final class Reader {
    private final String text;
    private final Lines lines;
    private final Hits hits;
    private final Headings headings;
    private final List<Integer> starts = new ArrayList<>();
    private final List<SectionKind> kinds = new ArrayList<>();
    private final SectionKind untilHeading;
    private SectionKind current = SectionKind.OTHER;
    private SectionKind outer = SectionKind.OTHER;
    private boolean inOneLine;
    private boolean headedByItem;
    private boolean bulletsSeen;

    Reader(String text, Lines lines, Hits hits, Headings headings, SectionKind untilHeading) {
      this.text = text;
      this.lines = lines;
      this.hits = hits;
      this.headings = headings;
      this.untilHeading = untilHeading;
    }

    Sections read() {
      List<Line> all = lines.all();
      for (int i = 0; i < all.size(); i++) {
        read(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null);
      }
      if (!starts.isEmpty() && starts.get(0) > 0) {
        starts.add(0, 0);
        kinds.add(0, untilHeading);
      }
      return new Sections(starts, kinds);
    }

    private void read(Line line, Line next) {
      HitList found = headings.in(line);
      Hit label = headings.label(line, found);
      Hit lead = headings.lead(line, found, next);
      if (label != null && !isSubject(line, label)) {
        begin(line, headings.kind(label), headings.hasTextBehind(line, label), next);
        if (inOneLine && isOfPay(label)) {
          endAtSentence(line, label);
        }
      } else if (lead != null) {
        begin(line, headings.kind(lead), false, next);
      } else if (headings.isHeading(line, found, next)) {
        Hit best = headings.best(line, found, next);
        if (best != null && isPartOfWish(line, headings.kind(best))) {
          bulletsSeen = true;
        } else if (best != null) {
          begin(line, headings.kind(best), false, next);
        } else if (headings.isUpperCase(line) && !line.bullet()) {
          begin(line, afterUnknown(), false, next);
        } else if (current == SectionKind.ABOUT
            && !line.bullet()
            && next != null
            && isBehindGap(line)) {
          begin(line, SectionKind.OTHER, false, next);
        }
      } else if (endsPart(line)) {
        begin(line, inOneLine ? outer : SectionKind.OTHER, false, next);
        bulletsSeen = line.bullet();
      } else {
        bulletsSeen |= line.bullet();
      }
    }

    private void begin(Line line, SectionKind kind, boolean inOneLine, Line next) {
      if (inOneLine && !this.inOneLine) {
        outer = current;
      }
      this.inOneLine = inOneLine && !Headings.opensList(line, next);
      current = kind;
      headedByItem = line.bullet();
      bulletsSeen = false;
      starts.add(line.start());
      kinds.add(kind);
    }

    private boolean isOfPay(Hit label) {
      return hits.in(Lexicon.PAY, label.start(), label.end())
          .any(hit -> hit.start() == label.start() && hit.end() == label.end());
    }

    /** "Pay: $50 an hour. You know Java": texts that have lost their line breaks go on so. */
    private void endAtSentence(Line line, Hit label) {
      int behind = lines.sentenceEnd(label.end()) + 1;
      if (behind < line.coreEnd()) {
        starts.add(behind);
        kinds.add(outer);
      }
    }

    /** A part ends with its one line, or where prose follows its list. */
    private boolean endsPart(Line line) {
      if (inOneLine) {
        return true;
      }
      boolean prose = !line.bullet() && line.length() > LONG_LINE && isBehindGap(line);
      return current.asks() && bulletsSeen && prose;
    }

    private boolean isBehindGap(Line line) {
      int i = line.start() - 1;
      return i < 1 || (line.core() == line.start() && Characters.isLineEnd(text.charAt(i - 1)));
    }

    /** Whether it is an item of what is nice to have that has items of its own. */
    private boolean isPartOfWish(Line line, SectionKind kind) {
      return line.bullet()
          && !headedByItem
          && current == SectionKind.PREFERRED
          && kind == SectionKind.REQUIREMENTS;
    }

    /**
     * Whether it says what an item is about: "- Tools: Docker" of what is asked, "- Experience: two
     * years" of what is nice to have, "- Bonus: 10 %" of what is offered.
     */
    private boolean isSubject(Line line, Hit label) {
      SectionKind kind = headings.kind(label);
      if (isPartOfWish(line, kind)) {
        return true;
      }
      boolean word = !label.term().isPhrase();
      boolean subject =
          (current.asks() && kind == SectionKind.STACK && word)
              || (current == SectionKind.BENEFITS && kind == SectionKind.PREFERRED && word);
      return subject && line.bullet() && headings.hasTextBehind(line, label);
    }

    /** Benefits and the like often have headings of their own inside; what is asked for has not. */
    private SectionKind afterUnknown() {
      return current.requirement() == null ? current : SectionKind.OTHER;
    }
  }
}
