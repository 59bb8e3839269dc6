package jobtide.extract;

/** Of whom a sentence speaks that names a concept: the candidate, colleagues or the employer. */
final class ConceptContext {
  private static final int PARTNER_REACH = 90;
  private static final int PEOPLE_REACH = 60;
  private static final int STUDY_REACH = 120;
  private static final int TEMPER_REACH = 12;

  private ConceptContext() {}

  /** Whether colleagues or clients have it: "partner with ML and design teams". */
  static boolean isOfOthers(Reading text, Hit hit) {
    boolean partner = false;
    boolean fellow = false;
    boolean people = false;
    for (Hit word : text.inSentence(Lexicon.CONCEPT, hit.start())) {
      boolean before = word.end() <= hit.start() && hit.start() - word.end() <= PARTNER_REACH;
      boolean after = word.start() >= hit.end() && word.start() - hit.end() <= PEOPLE_REACH;
      switch (word.detail()) {
        case "partner" -> partner |= before;
        case "fellow" -> fellow |= before;
        case "people" ->
            people |= after && !Stretch.hasAny(text.text(), hit.end(), word.start(), "(:");
        // "Work with designers to ship CI/CD": behind the colleagues the candidate's part follows.
        case "turn" -> {
          partner &= !before;
          fellow &= !before;
        }
        default -> {}
      }
    }
    return partner || (fellow && people);
  }

  /** Whether the sentence tells of the employer: "our mission is to make ML simple". */
  static boolean isOfEmployer(Reading text, Hit hit) {
    boolean employer = false;
    for (Hit word : text.inSentence(Lexicon.CONCEPT, hit.start())) {
      switch (word.detail()) {
        case "candidate" -> {
          return false;
        }
        case "speaker", "product" -> employer |= word.end() <= hit.start();
        default -> {}
      }
    }
    return employer;
  }

  /** Whether it names a market to sell to: "security products", "the blockchain space". */
  static boolean isOfMarket(Reading text, Hit hit) {
    return text.hits()
        .in(Lexicon.CONCEPT, hit.end(), hit.end() + 2)
        .any(word -> word.detail().equals("market"));
  }

  /** Whether it is one of the subjects that a degree may be in. */
  static boolean isOfStudies(Reading text, Hit hit) {
    return isNear(text, hit, "study", STUDY_REACH);
  }

  /** Whether it is one of the qualities of a place: "an agile and fast-paced team". */
  static boolean isOfTemper(Reading text, Hit hit) {
    return isNear(text, hit, "temper", TEMPER_REACH);
  }

  private static boolean isNear(Reading text, Hit hit, String reading, int reach) {
    return text.inSentence(Lexicon.CONCEPT, hit.start())
        .any(
            word ->
                word.detail().equals(reading)
                    && word.start() - hit.end() <= reach
                    && hit.start() - word.end() <= reach);
  }

  static boolean isOfCandidate(Reading text, Hit hit) {
    return text.inSentence(Lexicon.CONCEPT, hit.start())
        .any(word -> word.detail().equals("candidate"));
  }
}
