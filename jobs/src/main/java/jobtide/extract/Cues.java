package jobtide.extract;

import java.util.List;
import jobtide.model.Requirement;

/** What the words around a technology say of it. */
final class Cues {
  private static final int LONGEST_HEADER = 400;
  private static final int JOB_REACH = 24;

  /** How far behind a technology "experience" or "skills" may stand and speak of it. */
  private static final int ASKED_REACH = 50;

  /** How far "our stack" may stand behind "experience with" and still be what is asked for. */
  private static final int STACK_REACH = 30;

  /** Room for "You have" and "At least 3" before "experience with" at the head of an item. */
  private static final int ITEM_REACH = 24;

  /** Room for ", " between two cues. */
  private static final int COMMA = 2;

  /** How a wish goes on behind a comma. */
  private static final List<String> TIES =
      List.of(
          " that ",
          " that'",
          " that’",
          " it ",
          " it'",
          " it’",
          " this ",
          " which ",
          " even ",
          " but ",
          " although ",
          " though ");

  private Cues() {}

  /** Whether the sentence that holds an offset says that the employer hires. */
  static boolean hires(Reading reading, int offset) {
    for (Hit cue : reading.inSentence(Lexicon.OFFER, offset)) {
      if (cue.is("hiring")) {
        return true;
      }
    }
    return false;
  }

  /**
   * How strongly something is asked for.
   *
   * @param cue that says so, null where only the place does
   */
  record Asked(Requirement requirement, Hit cue) {}

  /**
   * How strongly the posting asks for the hit at this position: by the nearest cue that reaches it,
   * else by the section.
   */
  static Asked asked(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    SectionKind section = reading.sections().at(hit.start());
    if (namesJob(reading, hits, index, section) || isInHeader(reading, hit)) {
      return new Asked(Requirement.REQUIRED, null);
    }
    int from = hits.get(Listing.first(reading.text(), hits, index)).start();
    int to = hits.get(Listing.last(reading.text(), hits, index)).end();
    Asked nearest = new Asked(unsaid(reading, section, from), null);
    int distance = Integer.MAX_VALUE;
    boolean wished = false;
    Hit before = null;
    for (Hit cue : reading.inSentence(Lexicon.DEMAND, hit.start())) {
      Hit meant = cue.is("likewise") ? goneOnWith(before, cue) : cue;
      before = cue;
      boolean remark = isRemarkOn(reading, to, cue);
      int gap = remark ? cue.start() - to : gap(reading, cue, from, to);
      Requirement said = opensItem(reading, cue) ? Requirement.REQUIRED : said(meant, section);
      if (said == null
          || gap == Integer.MAX_VALUE
          || isOfNext(reading, cue, to)
          || isNegated(reading, cue, to)
          || isOfBracket(reading.text(), hit.end(), cue)) {
        continue;
      }
      boolean plain = cue.is("asked") || cue.is("sought");
      boolean learnable = cue.is("learnable");
      int behind = learnable ? behindBracket(reading.text(), to) : to;
      boolean bound =
          remark
              || binds(reading.text(), behind, cue.start())
              || (said == Requirement.PREFERRED && refersTo(reading.text(), to, cue.start()))
              || (said == Requirement.PREFERRED && ItemWish.speaksOf(reading, to, cue));
      if ((plain && cue.start() >= to && (!bound || gap > ASKED_REACH))
          || (said == Requirement.PREFERRED && !bound && isOfOther(reading, cue, to))
          || (said == Requirement.PREFERRED && isOfLast(reading.text(), hits, index, cue))
          || (learnable && !(bound && binds(reading.text(), cue.end(), from)))
          || (cue.is("sought") && hasPurpose(reading.text(), cue.end(), from))
          || (cue.is("mentioned")
              && (isObject(reading, cue, section) || isSubject(reading, cue, section)))) {
        continue;
      }
      // "Bonus points for experience with X", "experience with X or willing to learn": what is
      // wished for, or can be learnt, stays so whatever it is called.
      boolean wish = bound && (said == Requirement.PREFERRED || learnable) && !cue.is("interest");
      if ((wish && !wished) || ((wish || !plain || !wished) && gap < distance)) {
        distance = gap;
        nearest = new Asked(said, cue);
        wished |= wish;
      }
    }
    return nearest.requirement() == Requirement.MENTIONED && isWishedNext(reading, hit.end())
        ? new Asked(Requirement.PREFERRED, null)
        : nearest;
  }

  /** What "as is" says again of another: "Go is a plus, as is knowledge of Kafka". */
  private static Hit goneOnWith(Hit before, Hit cue) {
    return before != null && cue.start() - before.end() <= COMMA ? before : cue;
  }

  /** What no cue says but the place: the row, the section, or an item that opens with a job. */
  private static Requirement unsaid(Reading reading, SectionKind section, int from) {
    Requirement row = TableRow.asked(reading, from);
    if (row != null) {
      return row;
    }
    Requirement asked =
        section.requirement() == null ? Requirement.MENTIONED : section.requirement();
    return asked == Requirement.MENTIONED
            && section != SectionKind.STACK
            && JobItem.lists(reading, from)
        ? Requirement.REQUIRED
        : asked;
  }

  /** Whether the next sentence wishes for it: "We use Go. Knowing that stack is a plus." */
  private static boolean isWishedNext(Reading reading, int offset) {
    int next = reading.lines().sentenceEnd(offset) + 2;
    boolean back = false;
    boolean wish = false;
    for (Hit cue : reading.inSentence(Lexicon.DEMAND, Math.min(next, reading.text().length()))) {
      back |= cue.is("back");
      wish |= cue.is("preferred");
    }
    return back && wish;
  }

  /** Whether it is asked for as an item of its own, whatever the heading: "- Proficient in". */
  private static boolean opensItem(Reading reading, Hit cue) {
    if (!cue.is("asked") || !cue.detail().equals("before")) {
      return false;
    }
    Line line = reading.lines().at(cue.start());
    SectionKind section = reading.sections().at(cue.start());
    return cue.start() <= line.core() + ITEM_REACH
        && (section == SectionKind.ABOUT
            || section == SectionKind.DUTIES
            || section == SectionKind.STACK);
  }

  /** Whether "a plus" speaks of what is named after this list: "SQL, experience with Go a plus". */
  private static boolean isOfNext(Reading reading, Hit wish, int to) {
    if (wish.start() < to || !wish.is("preferred") || wish.detail().equals("before")) {
      return false;
    }
    for (Hit cue : reading.hits().in(Lexicon.DEMAND, to, wish.start())) {
      if (cue.is("asked") && cue.detail().equals("before")) {
        return !reading.hits().in(Lexicon.TECHNOLOGY, cue.end(), wish.start()).isEmpty();
      }
    }
    return false;
  }

  /** Whether a cue makes up a remark on what ends before it: "Java (must)", "Java - advanced". */
  private static boolean isRemarkOn(Reading reading, int to, Hit cue) {
    return cue.start() > to
        && (cue.detail().equals("before") || cue.detail().equals("alone"))
        && ItemWish.isRemark(reading.text(), cue)
        && reading.hits().in(Lexicon.TECHNOLOGY, to, cue.start()).isEmpty();
  }

  /** Whether it is no name but a grade that a specification explains: "Use of Python (D)". */
  static boolean isGrade(Reading reading, Hit hit) {
    return hit.end() == hit.start() + 1
        && ItemWish.isRemark(reading.text(), hit)
        && reading
            .hits()
            .in(Lexicon.DEMAND, hit.start(), hit.end())
            .any(cue -> cue.detail().equals("alone"));
  }

  /** Whether something else is not needed: "it runs on WordPress, so no coding is necessary". */
  private static boolean isNegated(Reading reading, Hit cue, int to) {
    return cue.is("required")
        && reading.hits().in(Lexicon.DEMAND, to, cue.start()).any(no -> no.is("negation"));
  }

  /**
   * Whether "preferred" speaks of another, behind a comma: "SQL for test data, Oracle preferred".
   */
  private static boolean isOfOther(Reading reading, Hit wish, int to) {
    HitList others = reading.hits().in(Lexicon.TECHNOLOGY, to, wish.start());
    return others.size() == 1
        && !wish.detail().equals("before")
        && reading.text().startsWith(", ", others.get(0).start() - 2)
        && binds(reading.text(), others.get(0).end(), wish.start())
        && !Stretch.hasAny(reading.text(), to, wish.start(), "()");
  }

  /** Whether it speaks of the latter of two that only a comma parts: "MySQL, Redis a plus". */
  private static boolean isOfLast(String text, List<Hit> hits, int index, Hit wish) {
    int next = index + 1;
    return next == Listing.last(text, hits, index)
        && Listing.first(text, hits, index) == index
        && hits.get(next).end() + 1 == wish.start()
        && hits.get(next).start() == hits.get(index).end() + 2
        && text.startsWith(", ", hits.get(index).end())
        && !isInBracket(text, wish.start())
        && !wish.term().spelling().startsWith("are ");
  }

  private static boolean isInBracket(String text, int offset) {
    String before = text.substring(Math.max(0, offset - LONGEST_HEADER), offset);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  /** Whether a cue stands in a bracket that names something of its own: "(Django preferred)". */
  private static boolean isOfBracket(String text, int end, Hit cue) {
    int open = end;
    int depth = 0;
    for (int i = end; i < cue.start(); i++) {
      char c = text.charAt(i);
      if (c == '(' && depth++ == 0) {
        open = i;
      } else if (c == ')' && depth > 0) {
        depth--;
      }
    }
    return depth > 0 && Stretch.hasUpper(text, open, cue.start());
  }

  /** Whether it tells what those sought will do: "hiring engineers to build games in Unity". */
  private static boolean hasPurpose(String text, int from, int to) {
    return from < to && text.substring(from, Math.min(to + 3, text.length())).contains(" to ");
  }

  /** Whether "our stack" is what the posting asks experience with. */
  private static boolean isObject(Reading reading, Hit stack, SectionKind section) {
    if (stack.detail().equals("after")) {
      return false;
    }
    for (Hit cue : reading.inSentence(Lexicon.DEMAND, stack.start())) {
      Requirement said = said(cue, section);
      boolean asked = said == Requirement.REQUIRED || (section.asks() && cue.is("asked"));
      if (asked
          && !cue.detail().equals("after")
          && cue.end() <= stack.start()
          && stack.start() - cue.end() <= STACK_REACH
          && binds(reading.text(), cue.end(), stack.start())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it says what an item of what is asked is about: "- Tools: Docker". */
  private static boolean isSubject(Reading reading, Hit cue, SectionKind section) {
    return section.asks()
        && cue.term().spelling().endsWith(":")
        && reading.lines().at(cue.start()).bullet();
  }

  /** Where a remark such as "(or willing to learn)" begins that stands right behind an offset. */
  private static int behindBracket(String text, int offset) {
    int i = offset;
    while (i < text.length() && " ,(".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Whether no comma parts a cue from what it speaks of. */
  private static boolean binds(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (",;(".indexOf(text.charAt(i)) >= 0 && !text.startsWith(", or ", i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether behind a comma a wish goes on with what was named: "If you know Go, that's a plus". */
  private static boolean refersTo(String text, int from, int to) {
    int comma = Stretch.find(text, ',', from, to);
    return comma >= 0
        && binds(text, from, comma)
        && binds(text, comma + 1, to)
        && TIES.stream().anyMatch(tie -> text.startsWith(tie, comma + 1));
  }

  private static Requirement said(Hit cue, SectionKind section) {
    boolean plain =
        section == SectionKind.OTHER
            || section == SectionKind.REQUIREMENTS
            || section == SectionKind.BENEFITS;
    return switch (cue.value()) {
      case "required" -> Requirement.REQUIRED;
      case "listed" -> section == SectionKind.PREFERRED ? null : Requirement.REQUIRED;
      case "asked", "sought" -> plain ? Requirement.REQUIRED : null;
      case "preferred", "interest" -> Requirement.PREFERRED;
      case "mentioned", "learnable" -> Requirement.MENTIONED;
      default -> null;
    };
  }

  /** As below; but what only follows what it speaks of may announce it too: "is desirable: Go". */
  private static int gap(Reading reading, Hit cue, int from, int to) {
    return cue.end() <= from && ItemWish.announces(reading, cue)
        ? from - cue.end()
        : gap(cue, from, to);
  }

  /** How far a cue is from what it speaks of; out of reach where it stands on the wrong side. */
  static int gap(Hit cue, int from, int to) {
    String stands = cue.detail();
    if (stands.equals("alone")) {
      return Integer.MAX_VALUE;
    }
    if (cue.end() <= from && !stands.equals("after")) {
      return from - cue.end();
    }
    if (cue.start() >= to && !stands.equals("before")) {
      return cue.start() - to;
    }
    return Integer.MAX_VALUE;
  }

  /** Whether it names the job hired for: "Django developer", "iOS/Android Mobile Developer". */
  private static boolean namesJob(Reading reading, List<Hit> hits, int index, SectionKind section) {
    if (section == SectionKind.ABOUT || section == SectionKind.DUTIES) {
      return false;
    }
    int from = hits.get(Listing.first(reading.text(), hits, index)).start();
    int end = hits.get(Listing.last(reading.text(), hits, index)).end();
    for (Hit cue : reading.inSentence(Lexicon.OFFER, end)) {
      if (cue.is("job") && cue.start() >= end && cue.start() - end <= JOB_REACH) {
        return !reading.text().startsWith(" from ", end)
            && Stretch.onlyWords(reading.text(), end, cue.start(), 2);
      }
      if (cue.is("job") && cue.end() == from - 2 && reading.text().startsWith(" (", cue.end())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it tells what a job of the header is about: "Acme | Backend (Java) | Berlin". */
  private static boolean isInHeader(Reading reading, Hit hit) {
    Line line = reading.lines().all().get(0);
    String text = reading.text();
    int end = Math.min(line.end(), line.core() + LONGEST_HEADER);
    if (hit.end() > end || reading.sections().at(line.start()) != SectionKind.OTHER) {
      return false;
    }
    int open = text.lastIndexOf('(', hit.start());
    return Stretch.hasAny(text, line.core(), open, "|")
        && !Stretch.hasAny(text, open, hit.start(), ")|")
        && Stretch.hasAny(text, hit.end(), end, ")");
  }

  /** Whether the posting says in words that it asks for, or uses, the hit at this position. */
  static boolean speaksOfUse(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    int from = hits.get(Listing.first(reading.text(), hits, index)).start();
    int to = hits.get(Listing.last(reading.text(), hits, index)).end();
    SectionKind section = reading.sections().at(hit.start());
    if (namesJob(reading, hits, index, section)) {
      return true;
    }
    for (Hit cue : reading.inSentence(Lexicon.DEMAND, hit.start())) {
      boolean used = cue.is("used") || said(cue, section) != null;
      if (used && gap(cue, from, to) != Integer.MAX_VALUE) {
        return true;
      }
    }
    return false;
  }
}
