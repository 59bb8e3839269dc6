package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The seniority that a text names with the jobs that it hires for. */
final class AnnouncedLevels {
  private static final int SHORT_LINE = 110;
  private static final int ROLE_REACH = 40;
  private static final int ENTRY_ROLE_REACH = 12;

  /** How far into a line the level of an entry in a list of jobs stands. */
  private static final int ENTRY_REACH = 40;

  private final Ranks ranks;
  private final JobNames names;
  private final Cues cues;

  AnnouncedLevels(Vocabulary vocabulary, Ranks ranks) {
    this.ranks = ranks;
    names = new JobNames(vocabulary);
    cues = new Cues(vocabulary.phrases(PhraseFile.CUES));
  }

  /**
   * Of the text below a title that names none.
   *
   * @param anyRank whether staff is anyone, and no rank of engineers
   */
  List<Finding> underTitle(Reading text, boolean anyRank) {
    for (Hit hit : text.hits().of(Lexicon.LEVEL)) {
      if (!speaksOfJob(text, hit) || (anyRank && ranks.isStaff(text, hit))) {
        continue;
      }
      boolean own = ranks.phrase(hit).detail().equals("any");
      // Who works with interns, or asks for it, hires none.
      boolean intern = ranks.phrase(hit).value().equals("intern");
      boolean near = asks(text, hit) || namesRole(text, hit, ROLE_REACH);
      if (isHired(text, hit)
          ? own || namesRole(text, hit, ROLE_REACH)
          : own && ((near && !intern) || (cues.hires(text, hit.start()) && !asks(text, hit)))) {
        return ranks.of(text, List.of(hit), false);
      }
    }
    return List.of();
  }

  /**
   * Of a post without a title: the levels of all its jobs, or those named with its one.
   *
   * @param several whether it hires for several roles
   */
  List<Finding> ofPost(Reading text, boolean several) {
    List<Hit> inLine = new ArrayList<>();
    int lastLine = -1;
    for (Hit hit : text.hits().of(Lexicon.LEVEL)) {
      if (!speaksOfJob(text, hit) || !isOffered(text, hit)) {
        continue;
      }
      int at = text.lines().indexAt(hit.start());
      boolean entry = isEntry(text.text(), text.lines().all().get(at), hit);
      if (at != lastLine && !inLine.isEmpty() && !several && !entry) {
        break;
      }
      lastLine = at;
      inLine.add(hit);
    }
    return ranks.of(text, inLine, true);
  }

  private boolean speaksOfJob(Reading text, Hit hit) {
    return !ranks.isNone(hit) && text.sections().at(hit.start()).requirement() != null;
  }

  private boolean isOffered(Reading text, Hit hit) {
    int at = text.lines().indexAt(hit.start());
    boolean own = ranks.phrase(hit).detail().equals("any");
    // A chief that is named in passing is who to write to.
    boolean chief = ranks.phrase(hit).value().equals("executive");
    boolean hires = chief ? followsHiring(text, hit) : cues.hires(text, hit.start());
    if (at == 0 || hires || isHired(text, hit)) {
      return own || namesRole(text, hit, ROLE_REACH) || (at == 0 && isPart(text.text(), hit));
    }
    Line line = text.lines().all().get(at);
    return isEntry(text.text(), line, hit)
        && !(chief && (line.length() > SHORT_LINE || isSignature(text.text(), hit)))
        && (own || namesRole(text, hit, ENTRY_ROLE_REACH));
  }

  /** Whether a line is no sentence and is short or opens with the level, as in lists of jobs. */
  private static boolean isEntry(String text, Line line, Hit hit) {
    boolean sentence = text.charAt(line.coreEnd() - 1) == '.';
    return !sentence && (line.length() <= SHORT_LINE || hit.start() - line.core() <= ENTRY_REACH);
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

  private boolean followsHiring(Reading text, Hit hit) {
    return text.hits().in(Lexicon.OFFER, hit.start() - ROLE_REACH, hit.start()).stream()
        .anyMatch(cue -> cues.is(cue, "hiring"));
  }

  /** Whether "as a" or the like stands right before it. */
  private boolean isHired(Reading text, Hit hit) {
    return !asks(text, hit)
        && text.hits().in(Lexicon.RELATION, hit.start() - ROLE_REACH, hit.start()).stream()
            .anyMatch(cue -> cues.is(cue, "hired-as") && hit.start() - cue.end() <= 2);
  }

  private static boolean asks(Reading text, Hit hit) {
    return text.sections().at(hit.start()).asks();
  }

  /** Whether a role stands beside it: "senior engineers", "engineers from junior to senior". */
  private boolean namesRole(Reading text, Hit hit, int reach) {
    for (Hit role : text.inSentence(Lexicon.ROLE, hit.start())) {
      if (isBeside(role, hit, reach) && !isLed(role, hit)) {
        return true;
      }
    }
    for (Hit cue : text.inSentence(Lexicon.OFFER, hit.start())) {
      // "Lead" is no job by itself, "tech lead" and "intern" are.
      boolean word =
          cue.start() == hit.start()
              && !hasBlank(text.text(), cue)
              && !ranks.phrase(hit).value().equals("intern");
      if (cues.is(cue, "job") && !word && isBeside(cue, hit, reach)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "lead" stands before what someone leads, as "lead backend projects" does. */
  private boolean isLed(Hit role, Hit level) {
    return ranks.phrase(level).value().equals("lead")
        && role.start() >= level.end()
        && names.weight(role) == JobNames.DISCIPLINE;
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
