package jobtide.extract;

/** The vocabulary that a term is of; terms of one lexicon do not overlap in a text. */
enum Lexicon {
  TECHNOLOGY,
  CONTEXT,
  HEADING,
  LEVEL,
  ROLE,
  /** Cues of how strongly something is asked for. */
  DEMAND,
  /** Cues that a name is the employer's, another company's or a channel's. */
  RELATION,
  /** Cues that the posting speaks of the job that it offers. */
  OFFER,
  /** Cues of years of experience. */
  TIME
}
