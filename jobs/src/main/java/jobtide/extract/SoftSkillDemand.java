package jobtide.extract;

import java.util.Set;

/**
 * Whether the place and the words around a soft skill say that it is asked of the candidate, rather
 * than done in the job or claimed by the employer of itself.
 */
final class SoftSkillDemand {
  private static final String STATED = "stated";

  /** What is a quality of its own among requirements. */
  private static final Set<String> QUALITIES = Set.of(STATED, "asked", "required");

  /** How far a word of ability or comfort may stand from what it speaks of. */
  private static final int REACH = 80;

  /** How far a verb may stand before its object. */
  private static final int CLAUSE = 50;

  /** How far "excellent" or "skills" may stand from words that may name a task as well. */
  private static final int NEAR = 30;

  /** What may stand between the items of a list of soft skills: ", and". */
  private static final int GAP = 7;

  /** No phrase is longer. */
  private static final int LONGEST = 60;

  private final SoftSkillCues cues;

  /**
   * @param kinds of the cues
   */
  SoftSkillDemand(PhraseValues kinds) {
    cues = new SoftSkillCues(kinds);
  }

  boolean asksFor(Reading reading, Hit skill) {
    SectionKind section = reading.sections().at(skill.start());
    if (section.requirement() == null) {
      return false;
    }
    boolean asks = section.asks();
    HitList around = cues.around(reading, skill);
    String kind = skill.detail();
    return switch (kind) {
      case "required" -> asks;
      case STATED ->
          asks
              || (speaksOfCandidate(section, around, skill)
                  && (isAddressed(reading, section, around, skill)
                      || isAble(around, skill, REACH)
                      || opensLine(reading, skill)))
              || isEnjoyed(section, around, skill);
      case "asked" -> asks || isQuality(reading, section, around, skill);
      case "task" ->
          asks
              ? !isSaidOfTheJob(around, skill)
              : speaksOfCandidate(section, around, skill) && isAble(around, skill, NEAR);
      case "joint" ->
          cues.before(around, skill, kind, CLAUSE)
              && (asks
                  ? !isSaidOfTheJob(around, skill)
                  : speaksOfCandidate(section, around, skill) && isAble(around, skill, NEAR));
      case "practised" ->
          asks
              ? isSkill(reading, around, skill)
              : section != SectionKind.ABOUT && isTold(section, around, skill);
      case "able" -> asks ? isSkill(reading, around, skill) : isTold(section, around, skill);
      case "partner" ->
          cues.before(around, skill, kind, CLAUSE)
              && (asks ? !isSaidOfTheJob(around, skill) : isTold(section, around, skill));
      case "juggle" -> cues.before(around, skill, kind, CLAUSE);
      case "pace" ->
          (asks || speaksOfCandidate(section, around, skill))
              && cues.before(around, skill, "thrive", REACH);
      case "comfort", "own" ->
          (asks || speaksOfCandidate(section, around, skill))
              && (cues.before(around, skill, kind, REACH)
                  || cues.behind(around, skill, kind, REACH));
      default -> false;
    };
  }

  /** What the employer says of itself, it asks of nobody. */
  private boolean speaksOfCandidate(SectionKind section, HitList around, Hit skill) {
    String speaker = cues.speaker(around, skill);
    return section == SectionKind.ABOUT
        ? SoftSkillCues.CANDIDATE.equals(speaker)
        : !SoftSkillCues.EMPLOYER.equals(speaker);
  }

  /** Prose under no heading that names nobody tells of products and companies as well. */
  private boolean isAddressed(Reading reading, SectionKind section, HitList around, Hit skill) {
    boolean prose =
        (section == SectionKind.OTHER || section == SectionKind.STACK)
            && !reading.lines().at(skill.start()).bullet();
    return !prose || cues.speaker(around, skill) != null;
  }

  /** Whether a sentence among requirements tells what will be done: "You will work with". */
  private boolean isSaidOfTheJob(HitList around, Hit skill) {
    String speaker = cues.speakerBefore(around, skill);
    return speaker != null && !SoftSkillCues.CANDIDATE.equals(speaker);
  }

  /** Outside of requirements, the words must say that it is a quality and not a task. */
  private boolean isQuality(Reading reading, SectionKind section, HitList around, Hit skill) {
    boolean candidate = SoftSkillCues.CANDIDATE.equals(cues.speaker(around, skill));
    return (candidate && cues.before(around, skill, SoftSkillCues.CANDIDATE, REACH))
        || (speaksOfCandidate(section, around, skill)
            && (isAble(around, skill, NEAR) || isListed(reading, skill, Set.of(STATED))));
  }

  private boolean isEnjoyed(SectionKind section, HitList around, Hit skill) {
    return section != SectionKind.ABOUT && cues.before(around, skill, "comfort", NEAR);
  }

  private boolean isTold(SectionKind section, HitList around, Hit skill) {
    return speaksOfCandidate(section, around, skill) && isAble(around, skill, REACH);
  }

  private boolean isSkill(Reading reading, HitList around, Hit skill) {
    return isAble(around, skill, REACH)
        || opensLine(reading, skill)
        || isListed(reading, skill, QUALITIES);
  }

  /** Whether words such as "excellent" or "enjoy" stand before it, or "skills" behind it. */
  private boolean isAble(HitList around, Hit skill, int reach) {
    return cues.before(around, skill, "able", reach)
        || cues.before(around, skill, "comfort", Math.min(reach, CLAUSE))
        || cues.behind(around, skill, "skill", Math.min(reach, CLAUSE));
  }

  /** Whether another quality stands next to it: "empathetic, collaborative". */
  private static boolean isListed(Reading reading, Hit skill, Set<String> kinds) {
    int from = skill.start() - LONGEST;
    int to = Math.min(skill.end() + GAP, reading.lines().sentenceEnd(skill.start()));
    for (Hit other : reading.hits().in(Lexicon.SOFT_SKILL, from, to)) {
      boolean before = other.start() < skill.start() && other.end() + GAP >= skill.start();
      boolean behind = other.start() > skill.start();
      if ((before || behind) && kinds.contains(other.detail()) && !isSame(other, skill)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Hit one, Hit other) {
    return one.is(other.value());
  }

  /** Whether it is what an item of the requirements begins with: "Communication: you listen". */
  private static boolean opensLine(Reading reading, Hit skill) {
    Lines lines = reading.lines();
    int index = lines.indexAt(skill.start());
    return index < lines.all().size() && lines.all().get(index).core() == skill.start();
  }
}
