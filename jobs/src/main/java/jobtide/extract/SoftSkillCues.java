package jobtide.extract;

import java.util.List;
import jobtide.vocabulary.Phrase;

/**
 * Whether the place and the words around a soft skill say that it is asked of the candidate, rather
 * than done in the job or claimed by the employer of itself.
 */
final class SoftSkillCues {
  /** How far a word of ability or comfort may stand from what it speaks of. */
  private static final int REACH = 80;

  /** How far a verb may stand before its object. */
  private static final int CLAUSE = 50;

  /** How far it may stand from words that may belong to a task as well. */
  private static final int NEAR = 30;

  private final List<Phrase> phrases;

  SoftSkillCues(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  boolean asksFor(Reading reading, Hit hit) {
    SectionKind section = reading.sections().at(hit.start());
    if (section.requirement() == null) {
      return false;
    }
    boolean asks = section == SectionKind.REQUIREMENTS || section == SectionKind.PREFERRED;
    List<Hit> sentence = reading.inSentence(Lexicon.SOFT_SKILL_CUE, hit.start());
    return switch (phrase(hit).detail()) {
      case "required" -> asks;
      case "stated" -> asks || speaksOfCandidate(section, sentence);
      case "asked" -> asks || isQuality(section, sentence, hit);
      case "able" ->
          asks
              ? isAble(sentence, hit, REACH) || opensLine(reading, hit)
              : !speaksOfEmployer(section, sentence) && isAble(sentence, hit, REACH);
      case "juggle", "partner" -> behind(sentence, hit, phrase(hit).detail());
      case "comfort", "own" -> beside(sentence, hit, phrase(hit).detail());
      default -> false;
    };
  }

  /** What the employer says of itself, it asks of nobody, unless it names the candidate too. */
  private boolean speaksOfCandidate(SectionKind section, List<Hit> sentence) {
    return switch (section) {
      case DUTIES -> true;
      case ABOUT -> has(sentence, "candidate") && !has(sentence, "employer");
      default -> has(sentence, "candidate") || !has(sentence, "employer");
    };
  }

  private boolean speaksOfEmployer(SectionKind section, List<Hit> sentence) {
    return has(sentence, "employer")
        || (section != SectionKind.DUTIES && has(sentence, "our") && !has(sentence, "candidate"));
  }

  /** Outside of requirements, the words must say that it is a quality and not a task. */
  private boolean isQuality(SectionKind section, List<Hit> sentence, Hit hit) {
    if (speaksOfEmployer(section, sentence)) {
      return false;
    }
    boolean candidate = has(sentence, "candidate") && !has(sentence, "duty");
    return candidate || (section != SectionKind.ABOUT && isAble(sentence, hit, NEAR));
  }

  /** Whether words such as "excellent" or "enjoy" stand before it, or "skills" behind it. */
  private boolean isAble(List<Hit> sentence, Hit hit, int reach) {
    for (Hit cue : sentence) {
      boolean before = cue.start() < hit.start() && hit.start() - cue.end() <= reach;
      boolean behind = cue.start() >= hit.end() && cue.start() - hit.end() <= reach;
      if ((before && (isCue(cue, "able") || isCue(cue, "comfort")))
          || (behind && isCue(cue, "skill"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensLine(Reading reading, Hit hit) {
    Lines lines = reading.lines();
    int index = lines.indexAt(hit.start());
    return index < lines.all().size() && lines.all().get(index).core() == hit.start();
  }

  private boolean has(List<Hit> sentence, String kind) {
    for (Hit other : sentence) {
      if (isCue(other, kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cue of this kind stands near before it. */
  private boolean behind(List<Hit> sentence, Hit hit, String kind) {
    for (Hit cue : sentence) {
      boolean before = cue.start() <= hit.start() && hit.start() - cue.end() <= CLAUSE;
      if (before && isCue(cue, kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean beside(List<Hit> sentence, Hit hit, String kind) {
    for (Hit cue : sentence) {
      int gap = Math.max(hit.start() - cue.end(), cue.start() - hit.end());
      if (gap <= REACH && isCue(cue, kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCue(Hit hit, String kind) {
    return List.of(phrase(hit).value().split(" ")).contains(kind);
  }

  private Phrase phrase(Hit hit) {
    return phrases.get(hit.term().index());
  }
}
