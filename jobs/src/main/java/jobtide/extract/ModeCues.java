package jobtide.extract;

import java.util.List;
import java.util.Set;

/** What the words beside a word for where the work is done make of it. */
final class ModeCues {
  private static final int NEGATION_REACH = 14;
  private static final int CUE_REACH = 60;
  private static final int ALTERNATIVE_REACH = 6;
  private static final int OTHER_MODE_REACH = 14;
  private static final int HYBRID_REACH = 60;
  private static final int OR_REACH = 4;
  private static final int ANSWER_REACH = 8;
  private static final int BRACKET_REACH = 20;

  private static final Set<String> THINGS = Set.of("thing", "apart", "meal", "away");

  private ModeCues() {}

  /**
   * Whether a word alone speaks of what is right behind it, not the job: "remote sensing". Capitals
   * before other letters set it apart: "ONSITE data engineers".
   */
  static boolean isOfThing(Reading reading, List<Hit> hits, int index) {
    if (!hits.get(index).detail().equals("word")
        || index + 1 >= hits.size()
        || !THINGS.contains(hits.get(index + 1).value())) {
      return false;
    }
    String text = reading.text();
    Hit hit = hits.get(index);
    Hit next = hits.get(index + 1);
    boolean shouts =
        Placement.isCapitals(text, hit.start(), hit.end())
            && !Placement.isCapitals(text, next.start(), next.end());
    return !shouts
        && next.start() == hit.end() + 1
        && Characters.isSeparator(text.charAt(hit.end()));
  }

  /** Whether the hit at this position is an "or" with only blanks to one beside it. */
  static boolean isOr(Reading reading, List<Hit> hits, int index) {
    if (index < 0 || index >= hits.size() || !hits.get(index).is("or")) {
      return false;
    }
    Hit or = hits.get(index);
    return onlyBlanks(reading.text(), hits, index - 1, or)
        || onlyBlanks(reading.text(), hits, index + 1, or);
  }

  private static boolean onlyBlanks(String text, List<Hit> hits, int index, Hit or) {
    if (index < 0 || index >= hits.size()) {
      return false;
    }
    Hit other = hits.get(index);
    int from = Math.min(other.end(), or.end());
    int to = Math.max(other.start(), or.start());
    return to - from <= 2 && text.substring(from, Math.max(from, to)).isBlank();
  }

  /** Whether remote work is offered beside work at a place: "Berlin or remote". */
  static boolean isOption(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    boolean option =
        hit.detail().equals("option")
            || isOrBeside(reading.text(), hits, index, index - 1)
            || isOrBeside(reading.text(), hits, index, index + 1);
    if (!option) {
      return false;
    }
    for (Hit other : reading.inSentence(Lexicon.WORK_MODE, hit.start())) {
      boolean hybrid = other.is("hybrid");
      int reach = hybrid ? HYBRID_REACH : OTHER_MODE_REACH;
      boolean beside = other.end() >= hit.start() - reach && other.start() <= hit.end() + reach;
      if (beside && (hybrid || other.is("onsite"))) {
        return false;
      }
    }
    return true;
  }

  /** Whether "or" and behind it a name, as of a place, stand beside a hit. */
  private static boolean isOrBeside(String text, List<Hit> hits, int index, int at) {
    if (at < 0 || at >= hits.size() || !hits.get(at).is("or")) {
      return false;
    }
    Hit or = hits.get(at);
    if (at < index) {
      return onlyBlanks(text, hits, index, or) && Placement.isNameBefore(text, or.start());
    }
    Hit hit = hits.get(index);
    return !namesPlace(text, hit)
        && (onlyBlanks(text, hits, index, or) || isBracket(text, hit.end(), or.start()))
        && Placement.isNameBehind(text, or.end());
  }

  /**
   * Whether it ends with a place, of which the "or" names another: "anywhere in Australia or New
   * Zealand".
   */
  private static boolean namesPlace(String text, Hit hit) {
    int last = hit.start() + text.substring(hit.start(), hit.end()).lastIndexOf(' ') + 1;
    return last > hit.start()
        && Characters.isUpper(text.charAt(last))
        && !Placement.isCapitals(text, hit.start(), last);
  }

  /** Whether what stands there only says where remote work may be done: "Remote (EU) or Oslo". */
  private static boolean isBracket(String text, int from, int to) {
    if (from >= to || to - from > BRACKET_REACH) {
      return false;
    }
    String between = text.substring(from, to).strip();
    return between.startsWith("(") && between.indexOf(')') == between.length() - 1;
  }

  /** Whether an "or" stands right before a hit, so that it is another way than what came before. */
  static boolean isBehindOr(Reading reading, int start) {
    HitList before = reading.hits().in(Lexicon.WORK_MODE, start - OR_REACH, start);
    Hit last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null && last.is("or") && reading.text().substring(last.end(), start).isBlank();
  }

  /** Whether days of the week beside it say when it is, and not when another way to work is. */
  static boolean isForSomeDays(Reading reading, Hit hit) {
    for (Hit cue : reading.inSentence(Lexicon.WORK_MODE, hit.start())) {
      if (cue.start() > hit.end() + CUE_REACH) {
        return false;
      }
      boolean behind = cue.start() >= hit.end();
      switch (cue.value()) {
        case "hybrid" -> {
          if (behind) {
            return false;
          }
        }
        case "part-week", "most-week" -> {
          boolean near = cue.end() >= hit.start() - CUE_REACH;
          if (near && (behind || !isBehindOr(reading, hit.start()))) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether it is denied, as is another way to work before it: "no remote or hybrid work". */
  static boolean isNegated(Reading reading, List<Hit> hits, int index) {
    boolean goesOn = isOr(reading, hits, index - 1) && index > 1 && isMode(hits.get(index - 2));
    return isDenied(reading, hits.get(index)) || (goesOn && isDenied(reading, hits.get(index - 2)));
  }

  private static boolean isDenied(Reading reading, Hit hit) {
    if (isRefused(reading, hit.end())) {
      return true;
    }
    for (Hit cue : reading.inSentence(Lexicon.WORK_MODE, hit.start())) {
      if (!cue.is("negation")) {
        continue;
      }
      String stands = cue.detail();
      if ((!stands.equals("after") && negates(reading.text(), cue.end(), hit.start()))
          || (!stands.equals("before") && negates(reading.text(), hit.end(), cue.start()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMode(Hit hit) {
    return hit.is("remote") || hit.is("hybrid");
  }

  /** Whether the field that a hit names is answered with no: "Telework: No", "Remote job\nNo". */
  private static boolean isRefused(Reading reading, int end) {
    HitList behind = reading.hits().in(Lexicon.WORK_MODE, end, end + ANSWER_REACH);
    Hit answer = behind.isEmpty() ? null : behind.get(0);
    return answer != null
        && answer.is("negation")
        && isLabel(reading.text(), end, answer.start())
        && Placement.endsItem(reading.text(), answer.end());
  }

  /** Whether a colon, a question mark or a line break stands there, and nothing else. */
  private static boolean isLabel(String text, int from, int to) {
    boolean marked = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean mark = c == ':' || c == '?' || Characters.isLineEnd(c);
      if (!mark && !Characters.isBlank(c)) {
        return false;
      }
      marked |= mark;
    }
    return marked;
  }

  private static boolean negates(String text, int from, int to) {
    return from <= to && to - from <= NEGATION_REACH && Stretch.binds(text, from, to);
  }

  /** Whether a cue of a kind stands near a hit in its sentence. */
  static boolean has(Reading reading, Hit hit, String kind) {
    return has(reading, hit, kind, CUE_REACH);
  }

  static boolean has(Reading reading, Hit hit, String kind, int reach) {
    for (Hit cue : reading.inSentence(Lexicon.WORK_MODE, hit.start())) {
      if (cue.is(kind) && cue.end() >= hit.start() - reach && cue.start() <= hit.end() + reach) {
        return true;
      }
    }
    return false;
  }

  /** Whether two signs, one behind the other, name ways to work that one may choose from. */
  static boolean areAlternatives(ModeSign one, ModeSign next) {
    Reading reading = one.reading();
    int from = one.end();
    int to = next.start();
    if (reading != next.reading() || from >= to) {
      return false;
    }
    boolean head = one.rank() == ModeSign.Rank.HEAD;
    if (head && reading.lines().indexAt(from) != reading.lines().indexAt(to)) {
      return true;
    }
    if (to - from > ALTERNATIVE_REACH) {
      return isOrBehind(one, next);
    }
    for (Hit hit : reading.hits().in(Lexicon.WORK_MODE, from, to)) {
      if (hit.is("or")) {
        return true;
      }
    }
    String joint = reading.text().substring(from, to).strip();
    return (head && joint.startsWith(","))
        || joint.equals("/")
        || joint.equals("|")
        || joint.equals("&");
  }

  /** Whether a way to work goes on with a list of them: "remote, hybrid or on site". */
  static boolean isListedBehind(ModeSign one, ModeSign next) {
    boolean listed =
        next.reading() == one.reading()
            && next.start() - one.end() == 2
            && next.reading().text().startsWith(", ", one.end())
            && next.reading().text().startsWith(",", next.end());
    return listed || isOrBehind(one, next);
  }

  /** Whether the words at an offset name work on site, and not only an office. */
  static boolean namesMode(Reading reading, int start) {
    return reading.hits().in(Lexicon.WORK_MODE, start, start + 1).any(hit -> hit.is("onsite"));
  }

  /** Whether a sign is in brackets behind hybrid work, and so says what that is made of. */
  static boolean isPartOfHybrid(ModeSign hybrid, Reading reading, int start) {
    return hybrid.mode().equals("hybrid")
        && hybrid.reading() == reading
        && start > hybrid.end()
        && reading.text().substring(hybrid.end(), start).strip().equals("(");
  }

  /** Whether a sign is, behind "or", another way to work than one in its sentence before it. */
  static boolean isOrBehind(ModeSign one, ModeSign next) {
    Reading reading = next.reading();
    return reading == one.reading()
        && next.start() - one.end() <= HYBRID_REACH
        && reading.lines().sentenceStart(next.start()) <= one.start()
        && isBehindOr(reading, next.start());
  }
}
