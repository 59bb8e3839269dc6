package jobtide.extract;

import java.util.List;

/** The cues around a soft skill: what kinds there are, and where they stand. */
final class SoftSkillCues {
  static final String CANDIDATE = "candidate";
  static final String EMPLOYER = "employer";

  private static final List<String> SPEAKERS = List.of(CANDIDATE, "duty", EMPLOYER);

  /** Whatever the distance within the sentence. */
  private static final int ANYWHERE = Integer.MAX_VALUE;

  private final PhraseValues kinds;

  /** A cue may be of several kinds: "comfortable with" tells of comfort and of ability. */
  SoftSkillCues(PhraseValues kinds) {
    this.kinds = kinds;
  }

  /** The cues of the sentence that holds a soft skill. */
  HitList around(Reading reading, Hit skill) {
    return reading.inSentence(Lexicon.SOFT_SKILL_CUE, skill.start());
  }

  /**
   * Whom or what the sentence speaks of where it names the skill: what was said last before it, or
   * else whether it names the candidate behind it; null where it does not tell. An item of a list
   * that says "as we grow" at its end does not speak of the employer.
   */
  String speaker(HitList cues, Hit skill) {
    String before = speakerBefore(cues, skill);
    return before == null && behind(cues, skill, CANDIDATE, ANYWHERE) ? CANDIDATE : before;
  }

  /** Whom or what was named last before the skill; null where nobody was. */
  String speakerBefore(HitList cues, Hit skill) {
    String speaker = null;
    for (Hit cue : cues) {
      if (cue.start() >= skill.start()) {
        return speaker;
      }
      for (String kind : SPEAKERS) {
        if (is(cue, kind)) {
          speaker = kind;
        }
      }
    }
    return speaker;
  }

  /** Whether a cue of this kind begins before the skill, at most this far from it. */
  boolean before(HitList cues, Hit skill, String kind, int reach) {
    for (Hit cue : cues) {
      if (cue.start() <= skill.start() && skill.start() - cue.end() <= reach && is(cue, kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cue of this kind stands behind the skill, at most this far from it. */
  boolean behind(HitList cues, Hit skill, String kind, int reach) {
    for (Hit cue : cues) {
      if (cue.start() >= skill.end() && cue.start() - skill.end() <= reach && is(cue, kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean is(Hit cue, String kind) {
    return kinds.of(cue).contains(kind);
  }
}
