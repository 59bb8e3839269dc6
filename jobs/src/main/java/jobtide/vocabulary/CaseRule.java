package jobtide.vocabulary;

/** When a spelling in a text names its technology. */
public enum CaseRule {
  /** In any mixture of capitals and small letters. */
  ANY,
  /** Only as the vocabulary writes it. */
  EXACT,
  /** As the vocabulary writes it, and beside something that tells it from the ordinary word. */
  CONTEXT,
  /** The same, where a list of other technologies is not enough to tell: one of its cues is. */
  CUE
}
