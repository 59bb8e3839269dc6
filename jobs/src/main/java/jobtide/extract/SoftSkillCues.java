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
      case "stated" -> asks || speaksOfCandidate(section, sentence, hit);
      case "asked" -> asks || isQuality(section, sentence, hit);
      case "able" ->
          beside(sentence, hit, "able")
              || beside(sentence, hit, "comfort")
              || (asks && opensLine(reading, hit));
      case "comfort" -> beside(sentence, hit, "comfort");
      case "partner" -> beside(sentence, hit, "partner") || asks;
      case "own" -> beside(sentence, hit, "own");
      case "juggle" -> beside(sentence, hit, "juggle");
      default -> false;
    };
  }

  /** What the employer says of itself, it asks of nobody, unless it names the candidate too. */
  private boolean speaksOfCandidate(SectionKind section, List<Hit> sentence, Hit hit) {
    return has(sentence, "candidate")
        || (section != SectionKind.ABOUT && !has(sentence, "employer"));
  }

  /** Outside of requirements, the words must say that it is a quality and not a task. */
  private boolean isQuality(SectionKind section, List<Hit> sentence, Hit hit) {
    boolean candidate = has(sentence, "candidate");
    if (section == SectionKind.ABOUT || has(sentence, "employer")) {
      return candidate && !has(sentence, "duty");
    }
    return (candidate && !has(sentence, "duty"))
        || beside(sentence, hit, "able")
        || beside(sentence, hit, "comfort");
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

  private boolean beside(List<Hit> sentence, Hit hit, String kind) {
    for (Hit other : sentence) {
      int gap = Math.max(hit.start() - other.end(), other.start() - hit.end());
      if (gap <= REACH && isCue(other, kind)) {
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
