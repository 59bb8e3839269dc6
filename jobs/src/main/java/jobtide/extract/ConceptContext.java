package jobtide.extract;

import java.util.List;

/** Of whom a sentence speaks that names a concept. */
final class ConceptContext {
  static final int SHORT_LINE = 110;
  private static final int PARTNER_REACH = 90;
  private static final int PEOPLE_REACH = 60;
  private static final int STUDY_REACH = 120;

  private final PhraseHits phrases;

  ConceptContext(PhraseHits phrases) {
    this.phrases = phrases;
  }

  /** Whether others have it that the candidate works with: "partner with ML and design teams". */
  boolean isOfOthers(Reading text, Hit hit) {
    boolean partner = false;
    boolean fellow = false;
    boolean people = false;
    for (Hit word : text.inSentence(Lexicon.CONCEPT, hit.start())) {
      boolean before = word.end() <= hit.start() && hit.start() - word.end() <= PARTNER_REACH;
      boolean after = word.start() >= hit.end() && word.start() - hit.end() <= PEOPLE_REACH;
      switch (phrases.phrase(word).detail()) {
        case "partner" -> partner |= before;
        case "fellow" -> fellow |= before;
        case "people" -> people |= after && !parts(text.text(), hit.end(), word.start());
        default -> {}
      }
    }
    return partner || (fellow && people);
  }

  private static boolean parts(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '(' || text.charAt(i) == ':') {
        return true;
      }
    }
    return false;
  }

  /** Placeholder of rules for what stands in the text for nobody. */
  boolean isOfNobody(Reading text, Hit hit) {
    return false;
  }

  /** Whether it is one of the subjects that a degree may be in. */
  boolean isOfStudies(Reading text, Hit hit) {
    return any(text, hit, "study", STUDY_REACH);
  }

  boolean isOfCandidate(Reading text, Hit hit) {
    return any(text, hit, "candidate", Integer.MAX_VALUE);
  }

  private boolean any(Reading text, Hit hit, String reading, int reach) {
    List<Hit> words = text.inSentence(Lexicon.CONCEPT, hit.start());
    return words.stream()
        .anyMatch(
            word ->
                phrases.phrase(word).detail().equals(reading)
                    && (word.start() - hit.end() <= reach && hit.start() - word.end() <= reach));
  }
}
