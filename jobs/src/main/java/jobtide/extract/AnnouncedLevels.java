package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jobtide.model.Finding;

/** The seniority that a text names with the jobs that it hires for. */
final class AnnouncedLevels {
  private static final int ROLE_REACH = 40;

  /** Room for " a highly motivated " before a level. */
  private static final int ARTICLE_REACH = 24;

  private static final int ENTRY_ROLE_REACH = 12;

  /** What labels of levels are called by. */
  private static final List<String> FIELDS = List.of("level", "seniority");

  /** How far into a line the level of an entry in a list of jobs stands. */
  private static final int ENTRY_REACH = 40;

  private AnnouncedLevels() {}

  /**
   * Of the text below a title that names none.
   *
   * @param anyRank whether staff is anyone, and no rank of engineers
   */
  static List<Finding> underTitle(Reading text, boolean anyRank) {
    for (List<Hit> group : sideBySide(text)) {
      List<Hit> levels =
          group.stream()
              .filter(hit -> !(anyRank && Ranks.isStaff(text, hit)))
              .filter(hit -> !OpenLevels.isConsidered(text, hit))
              .toList();
      if (levels.stream().anyMatch(hit -> isOfTitled(text, hit))
          || isChoice(text, levels)
          || isOfOne(text, levels)) {
        return Ranks.of(text, levels, false);
      }
    }
    return List.of();
  }

  /** Whether a level in the text below a title is of the job that the title names. */
  private static boolean isOfTitled(Reading text, Hit hit) {
    boolean own = Ranks.isOwn(hit);
    // Who works with interns, or asks for it, hires none.
    boolean intern = hit.is("intern");
    boolean near = asks(text, hit) || Ranks.isStated(hit) || namesRole(text, hit, ROLE_REACH);
    return isHired(text, hit)
        ? own || isField(text, hit) || namesRole(text, hit, ROLE_REACH)
        : own && ((near && !intern) || (Cues.hires(text, hit.start()) && !asks(text, hit)));
  }

  /** Whether one hires at any of several levels: "hiring across levels (mid, senior)". */
  private static boolean isChoice(Reading text, List<Hit> levels) {
    return levels.size() > 1
        && levels.stream().allMatch(hit -> Cues.hires(text, hit.start()) && !asks(text, hit));
  }

  /** Whether they are what one is to be: "you are a mid to senior developer". */
  private static boolean isOfOne(Reading text, List<Hit> levels) {
    if (levels.isEmpty()) {
      return false;
    }
    Hit first = levels.get(0);
    Hit last = levels.get(levels.size() - 1);
    int from = Math.max(0, first.start() - ARTICLE_REACH);
    String before = text.text().substring(from, first.start());
    int article = Math.max(before.lastIndexOf(" a "), before.lastIndexOf(" an "));
    // "Reporting to a director" names whom one reports to, "as a technical leader" a duty.
    boolean leads = List.of("lead", "manager", "executive").contains(last.value());
    return !(leads && levels.size() == 1)
        && article >= 0
        && Stretch.onlyWords(before, article, before.length(), 3)
        && (levels.size() > 1 || Cues.hires(text, first.start()))
        && !asks(text, first)
        && namesRole(text, last, ENTRY_ROLE_REACH);
  }

  /**
   * Of a post without a title: the levels of all its jobs, or those named with its one.
   *
   * @param several whether it hires for several roles
   */
  static List<Finding> ofPost(Reading text, boolean several) {
    List<Hit> offered = new ArrayList<>();
    int lastLine = -1;
    for (List<Hit> group : sideBySide(text)) {
      if (!isOffered(text, group)) {
        continue;
      }
      Hit first = group.get(0);
      int at = text.lines().indexAt(first.start());
      boolean entry = isEntry(text.text(), text.lines().all().get(at), first);
      if (at != lastLine && !offered.isEmpty() && !several && !entry) {
        break;
      }
      lastLine = at;
      offered.addAll(group);
    }
    return Ranks.of(text, offered, true);
  }

  /** The levels that a text names of jobs; those that stand side by side are of the same ones. */
  private static List<List<Hit>> sideBySide(Reading text) {
    List<List<Hit>> groups = new ArrayList<>();
    Hit last = null;
    for (Hit hit : text.hits().of(Lexicon.LEVEL)) {
      if (!speaksOfJob(text, hit)) {
        continue;
      }
      if (last == null || !Ranks.areJoined(text, last, hit)) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(hit);
      last = hit;
    }
    return groups;
  }

  private static boolean speaksOfJob(Reading text, Hit hit) {
    return Ranks.isRank(text, hit)
        && !Ranks.isWeak(hit)
        && text.sections().at(hit.start()).requirement() != null
        && (Ranks.isAll(hit) || !isColleague(text, hit));
  }

  /** Whether words right before say that it is whom one works with: "reporting to the VP". */
  private static boolean isColleague(Reading text, Hit hit) {
    return text.hits()
        .in(Lexicon.RELATION, hit.start() - ROLE_REACH, hit.start())
        .any(
            cue ->
                cue.is("colleague")
                    && cue.end() <= hit.start()
                    && !opensSentence(text, cue)
                    && Stretch.onlyWords(text.text(), cue.end(), hit.start(), 1));
  }

  /** As "With junior and senior positions open" does. */
  private static boolean opensSentence(Reading text, Hit cue) {
    return Stretch.beforeBlanks(text.text(), cue.start()) < text.lines().sentenceStart(cue.start());
  }

  private static boolean isOffered(Reading text, List<Hit> group) {
    return group.stream().anyMatch(hit -> isOffered(text, hit));
  }

  private static boolean isOffered(Reading text, Hit hit) {
    int at = text.lines().indexAt(hit.start());
    Line line = text.lines().all().get(at);
    boolean own = Ranks.isOwn(hit);
    // A chief that is named in passing is who to write to.
    boolean chief = hit.is("executive");
    boolean hires = chief ? followsHiring(text, hit) : Cues.hires(text, hit.start());
    if (Ranks.isStated(hit) || (Ranks.isAll(hit) && namesRole(text, hit, ROLE_REACH))) {
      return true;
    }
    if (at == 0 || hires || isHired(text, hit)) {
      return own
          || Ranks.isAll(hit)
          || namesRole(text, hit, ROLE_REACH)
          || heads(text, at, hit)
          || (at == 0 && isPart(text.text(), hit));
    }
    if (heads(text, at, hit)) {
      return true;
    }
    return (isEntry(text.text(), line, hit) || isTitle(text, line, hit))
        && !(chief && (!line.isShort() || isSignature(text.text(), hit)))
        && (own || namesRole(text, hit, ENTRY_ROLE_REACH) || isRemark(text.text(), line, hit));
  }

  /** Whether it stands in brackets behind what an entry names: "- PMs (mid to senior)". */
  private static boolean isRemark(String text, Line line, Hit hit) {
    int before = Stretch.beforeBlanks(text, hit.start(), line.core());
    return before > line.core()
        && text.charAt(before) == '('
        && hit.start() - line.core() <= ENTRY_REACH;
  }

  /** Whether a line is no sentence and is short or opens with the level, as in lists of jobs. */
  private static boolean isEntry(String text, Line line, Hit hit) {
    boolean sentence = text.charAt(line.coreEnd() - 1) == '.';
    return !sentence && (line.isShort() || hit.start() - line.core() <= ENTRY_REACH);
  }

  /**
   * Whether a line opens with the name of the job and a mark: "Senior Java developer. You will".
   */
  private static boolean isTitle(Reading text, Line line, Hit hit) {
    String words = text.text();
    for (Hit role : text.inSentence(Lexicon.ROLE, line.core())) {
      if (isBeside(role, hit, ENTRY_ROLE_REACH)
          && Stretch.behindBlanks(words, Math.min(role.start(), hit.start())) - line.core()
              <= ENTRY_ROLE_REACH) {
        int behind = Stretch.behindBlanks(words, Math.max(role.end(), hit.end()));
        return behind == words.length() || ".:)(-–—,/\n".indexOf(words.charAt(behind)) >= 0;
      }
    }
    return false;
  }

  /**
   * Whether an entry in a list of jobs opens with who heads something: "Head of Sales", "VP
   * Product".
   */
  private static boolean heads(Reading text, int at, Hit hit) {
    String value = hit.value();
    if (!value.equals("manager") && !value.equals("executive")) {
      return false;
    }
    List<Line> lines = text.lines().all();
    Line line = lines.get(at);
    return opens(text.text(), line, hit)
        && isEntry(text.text(), line, hit)
        && !isSignature(text.text(), hit)
        && ((at > 0 && isJob(text, lines.get(at - 1)))
            || (at + 1 < lines.size() && isJob(text, lines.get(at + 1))));
  }

  /** Whether nothing but an article or a place stands before a level: "Chicago: Manager, QA". */
  private static boolean opens(String text, Line line, Hit hit) {
    if (hit.start() - line.core() > ENTRY_REACH) {
      return false;
    }
    String before = text.substring(line.core(), hit.start()).strip();
    return before.isEmpty()
        || before.equalsIgnoreCase("a")
        || before.equalsIgnoreCase("an")
        || before.endsWith(":");
  }

  /** Whether a line is an entry in a list of jobs. */
  private static boolean isJob(Reading text, Line line) {
    HitList jobs = text.hits().in(Lexicon.ROLE, line.core(), line.core() + ENTRY_REACH);
    return !jobs.isEmpty()
        && jobs.get(0).start() < line.coreEnd()
        && isEntry(text.text(), line, jobs.get(0));
  }

  /** Whether a level is an item of a header: "Orbly | Senior, Junior | Lisbon". */
  private static boolean isPart(String text, Hit hit) {
    int before = Stretch.beforeBlanks(text, hit.start());
    int behind = Stretch.behindBlanks(text, hit.end());
    return before >= 0
        && behind < text.length()
        && "|,/".indexOf(text.charAt(before)) >= 0
        && "|,/".indexOf(text.charAt(behind)) >= 0;
  }

  /** Whether a level stands behind a name, as below a letter. */
  private static boolean isSignature(String text, Hit hit) {
    int before = Stretch.beforeBlanks(text, hit.start());
    return before >= 0 && text.charAt(before) == ',';
  }

  private static boolean followsHiring(Reading text, Hit hit) {
    return text.hits()
        .in(Lexicon.OFFER, hit.start() - ROLE_REACH, hit.start())
        .any(cue -> cue.is("hiring"));
  }

  /** Whether "as a" or the like stands right before it. */
  private static boolean isHired(Reading text, Hit hit) {
    return !asks(text, hit)
        && text.hits()
            .in(Lexicon.RELATION, hit.start() - ROLE_REACH, hit.start())
            .any(cue -> cue.is("hired-as") && hit.start() - cue.end() <= 2);
  }

  /** Whether a label such as "Experience level:" stands right before it. */
  private static boolean isField(Reading text, Hit hit) {
    return text.hits()
        .in(Lexicon.RELATION, hit.start() - ROLE_REACH, hit.start())
        .any(
            cue ->
                cue.is("hired-as")
                    && FIELDS.stream().anyMatch(cue.term().spelling()::contains)
                    && hit.start() - cue.end() <= 2);
  }

  /** The levels that a field of the text names: "Seniority level: Mid-Senior". */
  static List<Finding> ofField(Reading text) {
    for (List<Hit> group : sideBySide(text)) {
      if (isField(text, group.get(0))) {
        return Ranks.of(text, group, false);
      }
    }
    return List.of();
  }

  /** That of the first grade of an office that is named. */
  static List<Finding> ofGrade(Reading reading) {
    return first(reading, Ranks::isGrade);
  }

  /** Whether beginners of whom no years are asked are welcome besides others: "interns too". */
  static boolean areWelcome(Reading text, List<Finding> levels) {
    return !levels.isEmpty()
        && levels.stream()
            .allMatch(
                level ->
                    level.field().equals(text.field())
                        && text.hits()
                            .in(Lexicon.LEVEL, level.start(), level.end())
                            .any(hit -> Ranks.isStated(hit) && !Ranks.isAll(hit)));
  }

  /** That of a traineeship, which is no job but a stay for a time. */
  static List<Finding> ofTraineeship(Reading reading) {
    return first(
        reading, hit -> hit.is("intern") && hit.term().spelling().startsWith("traineeship"));
  }

  private static List<Finding> first(Reading reading, Predicate<Hit> such) {
    for (Hit hit : reading.hits().of(Lexicon.LEVEL)) {
      if (such.test(hit)) {
        return List.of(reading.finding("levels", hit.value(), hit.start(), hit.end()));
      }
    }
    return List.of();
  }

  private static boolean asks(Reading text, Hit hit) {
    return text.sections().at(hit.start()).asks();
  }

  /** Whether a role stands beside it: "senior engineers", "engineers from junior to senior". */
  private static boolean namesRole(Reading text, Hit hit, int reach) {
    for (Hit role : text.inSentence(Lexicon.ROLE, hit.start())) {
      if (isBeside(role, hit, reach) && !isLed(role, hit)) {
        return true;
      }
    }
    for (Hit cue : text.inSentence(Lexicon.OFFER, hit.start())) {
      // "Lead" is no job by itself, "tech lead" and "intern" are.
      boolean word = cue.start() == hit.start() && !hasBlank(text.text(), cue) && !hit.is("intern");
      if (cue.is("job") && !word && isBeside(cue, hit, reach)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "lead" stands before what someone leads, as "lead backend projects" does. */
  private static boolean isLed(Hit role, Hit level) {
    return level.is("lead")
        && role.start() >= level.end()
        && JobNames.weight(role) == JobNames.DISCIPLINE;
  }

  private static boolean hasBlank(String text, Hit hit) {
    return text.substring(hit.start(), hit.end())
        .chars()
        .anyMatch(c -> Characters.isBlank((char) c));
  }

  private static boolean isBeside(Hit role, Hit level, int reach) {
    return role.start() - level.end() <= reach && level.start() - role.end() <= reach;
  }
}
