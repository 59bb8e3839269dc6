package jobtide.extract;

/** The terms found in one text, by lexicon, in the text's order, without overlaps. */
final class Hits {
  private static final int LEXICONS = Lexicon.values().length;

  /** By the lexicon's ordinal, null where nothing is found. */
  private final HitList[] byLexicon;

  private Hits(HitList[] byLexicon) {
    this.byLexicon = byLexicon;
  }

  Hits() {
    this(new HitList[LEXICONS]);
  }

  /** These, and those that others have of one lexicon. */
  Hits with(Lexicon lexicon, Hits others) {
    HitList[] all = byLexicon.clone();
    all[lexicon.ordinal()] = others.of(lexicon);
    return new Hits(all);
  }

  HitList of(Lexicon lexicon) {
    HitList hits = byLexicon[lexicon.ordinal()];
    return hits == null ? HitList.EMPTY : hits;
  }

  /** The hits of a lexicon that begin in [start, end). */
  HitList in(Lexicon lexicon, int start, int end) {
    return of(lexicon).in(start, end);
  }

  /**
   * Adds a hit that begins no earlier than all before it, and is longer than those that begin with
   * it: the leftmost and then the longest stays, and of the same words the last, or what is not
   * loose.
   */
  void add(Hit hit) {
    int lexicon = hit.term().lexicon().ordinal();
    HitList hits = byLexicon[lexicon];
    if (hits == null) {
      hits = new HitList();
      byLexicon[lexicon] = hits;
    }
    Hit last = hits.isEmpty() ? null : hits.last();
    if (last == null || last.end() <= hit.start()) {
      hits.append(hit);
    } else if (last.start() == hit.start() && !(hit.term().loose() && last.end() == hit.end())) {
      hits.replaceLast(hit);
    }
  }
}
