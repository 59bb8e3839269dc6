package jobtide.extract;

import java.util.List;
import jobtide.vocabulary.Phrase;

/**
 * Whether the place and the words around a soft skill say that it is asked of the candidate, rather
 * than done in the job or claimed by the employer of itself.
 */
final class SoftSkillDemand {
  /** How far a word of ability or comfort may stand from what it speaks of. */
  private static final int REACH = 80;

  /** How far a verb may stand before its object. */
  private static final int CLAUSE = 50;

  /** How far "excellent" or "skills" may stand from words that may name a task as well. */
  private static final int NEAR = 30;

  /** How far the items of a list of soft skills may stand apart. */
  private static final int LIST = 16;

  private static final String STATED = "stated";

  private final List<Phrase> phrases;
  private final SoftSkillCues cues;

  SoftSkillDemand(List<Phrase> phrases) {
    this.phrases = phrases;
    cues = new SoftSkillCues(phrases);
  }

  boolean asksFor(Reading reading, Hit skill) {
    SectionKind section = reading.sections().at(skill.start());
    if (section.requirement() == null) {
      return false;
    }
    boolean asks = section == SectionKind.REQUIREMENTS || section == SectionKind.PREFERRED;
    List<Hit> around = cues.around(reading, skill);
    String kind = phrases.get(skill.term().index()).detail();
    return switch (kind) {
      case "required" -> asks;
      case STATED -> asks || speaksOfCandidate(section, around);
      case "asked" -> asks || isQuality(section, around, skill);
      case "practised" ->
          isAble(around, skill, REACH)
              && (asks || (section != SectionKind.ABOUT && !speaksOfEmployer(section, around)));
      case "able" ->
          (asks || !speaksOfEmployer(section, around)) && isAble(around, skill, REACH)
              || (asks && (opensLine(reading, skill) || isListed(reading, skill)));
      case "partner", "juggle" -> cues.before(around, skill, kind, CLAUSE);
      case "comfort", "own" ->
          cues.before(around, skill, kind, REACH) || cues.behind(around, skill, kind, REACH);
      default -> false;
    };
  }

  /** What the employer says of itself, it asks of nobody, unless it names the candidate too. */
  private boolean speaksOfCandidate(SectionKind section, List<Hit> around) {
    boolean candidate = cues.has(around, "candidate");
    boolean employer = cues.has(around, "employer");
    return switch (section) {
      case DUTIES -> true;
      case ABOUT -> candidate && !employer;
      default -> candidate || !employer;
    };
  }

  private boolean speaksOfEmployer(SectionKind section, List<Hit> around) {
    boolean ours = section != SectionKind.DUTIES && cues.has(around, "our");
    return cues.has(around, "employer") || (ours && !cues.has(around, "candidate"));
  }

  /** Outside of requirements, the words must say that it is a quality and not a task. */
  private boolean isQuality(SectionKind section, List<Hit> around, Hit skill) {
    if (speaksOfEmployer(section, around)) {
      return false;
    }
    boolean candidate = cues.has(around, "candidate") && !cues.has(around, "duty");
    return candidate || (section != SectionKind.ABOUT && isAble(around, skill, NEAR));
  }

  /** Whether words such as "excellent" or "enjoy" stand before it, or "skills" behind it. */
  private boolean isAble(List<Hit> around, Hit skill, int reach) {
    return cues.before(around, skill, "able", reach)
        || cues.before(around, skill, "comfort", reach)
        || cues.behind(around, skill, "skill", reach);
  }

  /** Whether another soft skill stands next to it: "empathy, communication and teamwork". */
  private boolean isListed(Reading reading, Hit skill) {
    Hits hits = reading.hits();
    for (Hit other : hits.in(Lexicon.SOFT_SKILL, skill.start() - LIST, skill.end() + LIST)) {
      boolean named = STATED.equals(phrases.get(other.term().index()).detail());
      if (named && other.start() != skill.start()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is what an item of the requirements begins with: "Communication: you listen". */
  private static boolean opensLine(Reading reading, Hit skill) {
    Lines lines = reading.lines();
    int index = lines.indexAt(skill.start());
    return index < lines.all().size() && lines.all().get(index).core() == skill.start();
  }
}
