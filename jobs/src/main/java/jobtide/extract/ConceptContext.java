package jobtide.extract;

import java.util.List;

/** Of whom a sentence speaks that names a concept: the candidate, colleagues or the employer. */
final class ConceptContext {
  private static final int PARTNER_REACH = 90;
  private static final int PEOPLE_REACH = 60;
  private static final int STUDY_REACH = 120;
  private static final int TEMPER_REACH = 12;

  /** Room for "don't have to know" and what stands behind it. */
  private static final int REFUSAL_REACH = 48;

  /** Room for " experience or knowledge " between a concept and "is not required". */
  private static final int SPARED_REACH = 30;

  private static final List<String> SPARED = List.of("required", "needed", "necessary");

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

  /**
   * Whether a posting says that the job does without it: "no Scrum", "statistics is not needed".
   *
   * @param hits all concepts of the text
   */
  static boolean isDenied(Reading text, List<Hit> hits, int index) {
    return isRefused(text, hits, index) || isSpared(text, hits, index);
  }

  /** As of a technology; but behind a comma another matter begins: "no contracts, agile teams". */
  private static boolean isRefused(Reading text, List<Hit> hits, int index) {
    int from = hits.get(Listing.first(text.text(), hits, index)).start();
    HitList cues = text.hits().in(Lexicon.DEMAND, from - REFUSAL_REACH, from);
    Hit last = null;
    for (Hit cue : cues) {
      last = cue.is("negation") ? cue : last;
    }
    return last != null
        && !Stretch.hasAny(text.text(), last.end(), from, ",;:/(")
        && Relations.denies(text, hits, index);
  }

  private static boolean isSpared(Reading text, List<Hit> hits, int index) {
    int from = hits.get(Listing.first(text.text(), hits, index)).start();
    int to = hits.get(Listing.last(text.text(), hits, index)).end();
    boolean spared = false;
    for (Hit cue : text.inSentence(Lexicon.DEMAND, from)) {
      boolean near =
          Cues.gap(cue, from, to) <= SPARED_REACH
              && Stretch.onlyWords(text.text(), to, cue.start(), 3);
      if (near && isSparing(cue)) {
        spared = true;
      } else if (cue.is("preferred") || cue.is("learnable")) {
        return false;
      }
    }
    return spared;
  }

  /** Whether a cue says that nobody asks for it, and not that it would be nice. */
  private static boolean isSparing(Hit cue) {
    String words = cue.term().spelling();
    return cue.is("preferred")
        && cue.detail().equals("after")
        && (words.startsWith("not ") || words.contains("n't ") || words.contains(" not "))
        && SPARED.stream().anyMatch(words::endsWith)
        && !words.startsWith("but ");
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
