package jobtide.extract;

import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;

/** The vocabulary that a term is of; terms of one lexicon do not overlap in a text. */
enum Lexicon {
  TECHNOLOGY,
  CONTEXT,
  BENEFIT,
  /** Cues of whether a benefit is offered or denied. */
  BENEFIT_CUE,
  CONCEPT,
  DEGREE,
  EMPLOYMENT,
  FIELD_OF_STUDY,
  HEADING,
  INDUSTRY,
  LEVEL,
  /** Words that show who leads people. */
  LEADERSHIP,
  PAY,
  ROLE,
  SOFT_SKILL,
  /** Cues of whether a soft skill is asked of the candidate. */
  SOFT_SKILL_CUE,
  WORK_MODE,
  /** Cues of how strongly something is asked for. */
  DEMAND,
  /** Cues that a name is the employer's, another company's, a colleague's or a channel's. */
  RELATION,
  /** Cues that the posting speaks of the job that it offers. */
  OFFER,
  /** Cues of years of experience. */
  TIME;

  /** The lexicon of a phrase; cues of different purposes may overlap, so each has its own. */
  static Lexicon of(PhraseFile file, Phrase phrase) {
    return switch (file) {
      case BENEFITS ->
          switch (phrase.detail()) {
            case "offer", "denied-before", "denied-after" -> BENEFIT_CUE;
            default -> BENEFIT;
          };
      case CONCEPTS -> CONCEPT;
      case CUES ->
          switch (phrase.value()) {
            case "required",
                "listed",
                "asked",
                "preferred",
                "interest",
                "sought",
                "mentioned",
                "learnable",
                "likewise",
                "used",
                "back",
                "negation",
                "chosen" ->
                DEMAND;
            case "outsider", "employer", "channel", "colleague", "hired-as" -> RELATION;
            case "hiring", "job", "filled", "considered" -> OFFER;
            default -> TIME;
          };
      case DEGREES -> DEGREE;
      case EMPLOYMENT -> EMPLOYMENT;
      case FIELDS_OF_STUDY -> FIELD_OF_STUDY;
      case HEADINGS -> HEADING;
      case INDUSTRIES -> INDUSTRY;
      case LEVELS -> phrase.detail().equals("team") ? LEADERSHIP : LEVEL;
      case PAY -> PAY;
      case ROLES -> ROLE;
      case SOFT_SKILLS -> phrase.detail().equals("cue") ? SOFT_SKILL_CUE : SOFT_SKILL;
      case WORK_MODES -> WORK_MODE;
    };
  }
}
