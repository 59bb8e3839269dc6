package jobtide.extract;

import java.util.List;
import java.util.Set;

/** Which lines of a text are headings, and by which of their phrases. */
final class Headings {
  private static final int LONGEST_HEADING = 90;
  private static final int LONGEST_LEAD = 140;

  /** Shorter labels, such as "you" or "bonus", open sentences that a dash breaks. */
  private static final int SHORTEST_DASHED = 6;

  /** The last words of headings that, where a line goes on, open only an item: "Skilled in Go". */
  private static final Set<String> OBJECT_FOLLOWS = Set.of("in", "of", "with", "using");

  /** Room for "/platforms/etc." and the like before the colon of a label. */
  private static final int LONGEST_PAIR = 30;

  /** How much of a lead may follow what makes all of it a wish: "that are desirable, but not". */
  private static final int LONGEST_TAIL = 60;

  /** What a sentence before a list may tell of; the others only end sentences by chance. */
  private static final Set<SectionKind> LEADS =
      Set.of(SectionKind.REQUIREMENTS, SectionKind.PREFERRED, SectionKind.DUTIES);

  private static final int WORDS_OF_A_HEADING = 9;
  private static final int LONG_LINE = 60;

  private final String text;
  private final Hits hits;
  private final List<SectionKind> kinds;

  /**
   * The headings of a text.
   *
   * @param kinds what each phrase of the file of headings opens
   */
  Headings(String text, Hits hits, List<SectionKind> kinds) {
    this.text = text;
    this.hits = hits;
    this.kinds = kinds;
  }

  /** The phrases of headings in a line. */
  HitList in(Line line) {
    return hits.in(Lexicon.HEADING, line.start(), line.end());
  }

  /** The heading that opens the line, where nothing or a colon follows it. */
  Hit label(Line line, List<Hit> found) {
    if (found.isEmpty()) {
      return null;
    }
    Hit first = found.get(0);
    if (first.start() > line.core() + 3) {
      return null;
    }
    Hit wish = wish(found);
    if (wish != null && isGraded(line, found, wish)) {
      return wish;
    }
    int behind = first.end();
    while (behind < line.end() && "*_ ).\u2026".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    boolean alone = behind >= line.coreEnd() - 1;
    boolean labels =
        behind < line.end() && (text.charAt(behind) == ':' || isDashed(line, first, behind));
    if (alone || labels) {
      return first;
    }
    boolean wished = wish != null && wish.end() - first.end() < LONGEST_PAIR;
    return isPaired(line, first.end()) ? (wished ? wish : first) : null;
  }

  /** Whether a heading says at its end that it is of wishes: "Qualifications - preferred". */
  private boolean isGraded(Line line, List<Hit> found, Hit wish) {
    return !line.bullet()
        && line.length() <= LONGEST_HEADING
        && kind(found.get(0)) == SectionKind.REQUIREMENTS
        && wish.end() >= line.coreEnd() - 1
        && Stretch.hasAny(text, found.get(0).end(), wish.start(), HeadingLine.MARKS)
        && HeadingLine.runEnd(text, found, found.get(0), hit -> kind(hit).asks()) >= wish.end();
  }

  /** Whether a dash is the colon of a label that asks: "Key skills - Java, SQL". */
  private boolean isDashed(Line line, Hit label, int behind) {
    return kind(label).asks()
        && label.end() - label.start() >= SHORTEST_DASHED
        && HeadingLine.isDash(text, behind, line.end())
        && !OBJECT_FOLLOWS.contains(lastWord(label))
        && !isRemark(line, label);
  }

  /** Whether the rest of the line only says of what, or how, it is a heading. */
  private boolean isRemark(Line line, Hit heading) {
    return HeadingLine.isRemark(text, line, heading.end())
        && hits.in(Lexicon.TECHNOLOGY, heading.end(), line.end()).isEmpty();
  }

  /** Whether a few more words of a label follow: "Skills / tools:", "Experience, grade 12:". */
  private boolean isPaired(Line line, int end) {
    int i = Stretch.behindBlanks(text, end, line.end());
    int colon = Stretch.find(text, ':', i, Math.min(line.end(), end + LONGEST_PAIR));
    return colon >= 0
        && "/&(,".indexOf(text.charAt(i)) >= 0
        && !text.startsWith("//", colon + 1)
        && !Stretch.hasAny(text, i + 1, colon, ",;|");
  }

  boolean hasTextBehind(Line line, Hit label) {
    int colon = Stretch.find(text, ':', label.end(), line.coreEnd() + 1);
    int from = colon < 0 ? label.end() : colon;
    for (int i = from; i < line.coreEnd() - 1; i++) {
      if (text.charAt(i) != '.') {
        return true;
      }
    }
    return false;
  }

  boolean isHeading(Line line, List<Hit> found, Line next) {
    if (line.length() > LONGEST_HEADING) {
      return false;
    }
    char last = text.charAt(line.coreEnd() - 1);
    if (endsWithColon(line)
        || text.startsWith("#", line.start())
        || text.startsWith("**", line.start())) {
      return true;
    }
    boolean comma =
        Stretch.hasAny(text, line.core(), line.coreEnd(), ",")
            && !(HeadingLine.enumerates(text, line, found) && hasNoName(line));
    boolean sentence = last == '.' || last == ',' || comma;
    return !line.bullet()
        && !sentence
        && (words(line) <= WORDS_OF_A_HEADING || headsListWithRemark(line, found, next));
  }

  /** Whether a heading is what the line is for, and not a word of a short item. */
  private boolean fills(Line line, List<Hit> found, Hit hit, Line next) {
    if (goesOn(hit, line) || isOfNext(hit, line) || isSaidOfName(line, hit, next)) {
      return false;
    }
    if (opensWithRemark(line, hit) || opensEnumeration(line, found, hit)) {
      return true;
    }
    int end = HeadingLine.runEnd(text, found, hit, other -> kind(other) == kind(hit));
    int length = end - hit.start();
    boolean marked =
        line.length() <= LONG_LINE
            && (endsWithColon(line) || isUpperCase(line) || headsList(line, hit, next));
    return length * 2 >= line.length()
        || (marked && length * 4 >= line.length())
        || isBeforeName(line, hit);
  }

  private boolean opensWithRemark(Line line, Hit hit) {
    return hit.start() == line.core()
        && hit.end() - hit.start() >= SHORTEST_DASHED
        && kind(hit).asks()
        && isRemark(line, hit);
  }

  private boolean opensEnumeration(Line line, List<Hit> found, Hit hit) {
    return hit.equals(found.get(0))
        && kind(hit).asks()
        && Stretch.hasAny(text, line.core(), line.coreEnd(), ",")
        && HeadingLine.enumerates(text, line, found);
  }

  /** Whether it is what the line says of what it names first: "AWS a plus", "Travel: optional". */
  private boolean isSaidOfName(Line line, Hit hit, Line next) {
    return hit.start() > line.core()
        && !endsWithColon(line)
        && !opensList(line, next)
        && (Stretch.hasAny(text, line.core(), hit.start(), ":")
            || !hits.in(Lexicon.TECHNOLOGY, line.start(), hit.start()).isEmpty());
  }

  private boolean headsListWithRemark(Line line, List<Hit> found, Line next) {
    return opensList(line, next) && !found.isEmpty() && opensWithRemark(line, found.get(0));
  }

  private boolean hasNoName(Line line) {
    return hits.in(Lexicon.TECHNOLOGY, line.start(), line.end()).isEmpty();
  }

  /** Whether it opens or ends a line that heads a list: "DevOps skills", "Our hiring process". */
  private boolean headsList(Line line, Hit hit, Line next) {
    return (kind(hit).asks() || hit.term().isPhrase())
        && (hit.start() == line.core() || hit.end() >= line.coreEnd())
        && opensList(line, next);
  }

  static boolean opensList(Line line, Line next) {
    return next != null && next.bullet() && !line.bullet();
  }

  /** Whether it only says of what sort the word behind it is: "Platform Development". */
  private boolean isOfNext(Hit hit, Line line) {
    return kind(hit) == SectionKind.STACK
        && hit.end() < line.coreEnd()
        && Characters.isBlank(text.charAt(hit.end()))
        && !hit.term().isPhrase();
  }

  /** Whether it opens a line whose other words are a name: "Why Acme?". */
  private boolean isBeforeName(Line line, Hit hit) {
    if (hit.start() != line.core() || line.length() > LONG_LINE / 2) {
      return false;
    }
    for (int i = hit.end(); i < line.coreEnd(); i++) {
      if (Characters.isBlank(text.charAt(i - 1)) && Characters.isLower(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The heading that ends a sentence before a list: "Experience with these is a plus:". */
  Hit lead(Line line, List<Hit> found, Line next) {
    Hit last = found.isEmpty() ? null : found.get(found.size() - 1);
    if (last == null
        || line.length() > LONGEST_LEAD
        || line.bullet()
        || !endsWithColon(line)
        || !LEADS.contains(kind(last))) {
      return null;
    }
    if (opensWithRemark(line, found.get(0))) {
      return found.get(0);
    }
    Hit wish = wish(found);
    if (last.end() >= line.coreEnd()) {
      return wish != null && last.end() - wish.end() <= LONGEST_TAIL ? wish : last;
    }
    // "It would be nice, although not essential, if you had a look at:" before a list.
    boolean wished = wish != null && kind(last).asks() && opensList(line, next);
    return wished && wish.term().isPhrase() ? wish : null;
  }

  /** Whether it is the first word of what an item asks: "Experience with Go". */
  private boolean goesOn(Hit heading, Line line) {
    return !endsWithColon(line)
        && heading.end() < line.coreEnd()
        && Characters.isBlank(text.charAt(heading.end()))
        && (hasObject(heading) || isInDemand(heading, line));
  }

  private static String lastWord(Hit heading) {
    String spelling = heading.term().spelling();
    return spelling.substring(spelling.lastIndexOf(' ') + 1);
  }

  private boolean hasObject(Hit heading) {
    return kind(heading).asks()
        && OBJECT_FOLLOWS.contains(lastWord(heading))
        && Characters.isWord(text.charAt(heading.end() + 1));
  }

  private boolean isInDemand(Hit heading, Line line) {
    return hits.in(Lexicon.DEMAND, line.start(), heading.start() + 1)
        .any(cue -> cue.start() <= heading.start() && cue.end() > heading.end());
  }

  private boolean endsWithColon(Line line) {
    return line.coreEnd() < line.end() && text.charAt(line.coreEnd()) == ':';
  }

  boolean isUpperCase(Line line) {
    boolean upper = false;
    for (int i = line.core(); i < line.coreEnd(); i++) {
      if (Characters.isLower(text.charAt(i))) {
        return false;
      }
      upper |= Characters.isUpper(text.charAt(i));
    }
    return upper && words(line) > 1;
  }

  private int words(Line line) {
    int words = 0;
    for (int i = line.core(); i < line.coreEnd(); i++) {
      if (Characters.isWord(text.charAt(i))
          && (i == line.core() || Characters.isBlank(text.charAt(i - 1)))) {
        words++;
      }
    }
    return words;
  }

  /**
   * What is nice to have wins over what is asked, as in "preferred qualifications"; what is asked
   * wins at the end of a line, as in "platform skills".
   */
  Hit best(Line line, List<Hit> found, Line next) {
    Hit last = found.isEmpty() ? null : found.get(found.size() - 1);
    Hit wish = wish(found);
    if (wish != null && fills(line, found, wish, next)) {
      return wish;
    }
    if (last != null
        && kind(last) == SectionKind.REQUIREMENTS
        && last.end() >= line.coreEnd()
        && fills(line, found, last, next)) {
      return last;
    }
    return last != null && fills(line, found, found.get(0), next) ? found.get(0) : null;
  }

  private Hit wish(List<Hit> found) {
    for (Hit hit : found) {
      if (kind(hit) == SectionKind.PREFERRED) {
        return hit;
      }
    }
    return null;
  }

  SectionKind kind(Hit hit) {
    return kinds.get(hit.term().index());
  }
}
