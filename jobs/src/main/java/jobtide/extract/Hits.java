package jobtide.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The terms found in one text, by lexicon, in the text's order, without overlaps. */
final class Hits {
  private final Map<Lexicon, HitList> byLexicon;

  private Hits(Map<Lexicon, HitList> byLexicon) {
    this.byLexicon = byLexicon;
  }

  Hits() {
    this(new EnumMap<>(Lexicon.class));
  }

  /** These, and those that others have of one lexicon. */
  Hits with(Lexicon lexicon, Hits others) {
    Map<Lexicon, HitList> all = new EnumMap<>(byLexicon);
    all.put(lexicon, others.list(lexicon));
    return new Hits(all);
  }

  List<Hit> of(Lexicon lexicon) {
    return list(lexicon);
  }

  private HitList list(Lexicon lexicon) {
    HitList hits = byLexicon.get(lexicon);
    return hits == null ? HitList.EMPTY : hits;
  }

  /** The hits of a lexicon that begin in [start, end). */
  List<Hit> in(Lexicon lexicon, int start, int end) {
    return list(lexicon).in(start, end);
  }

  /**
   * Adds a hit that begins no earlier than all before it, and is longer than those that begin with
   * it: the leftmost and then the longest stays, and of the same words the last, or what is not
   * loose.
   */
  void add(Hit hit) {
    Lexicon lexicon = hit.term().lexicon();
    HitList hits = byLexicon.get(lexicon);
    if (hits == null) {
      hits = new HitList();
      byLexicon.put(lexicon, hits);
    }
    Hit last = hits.isEmpty() ? null : hits.last();
    if (last == null || last.end() <= hit.start()) {
      hits.append(hit);
    } else if (last.start() == hit.start() && !(hit.term().loose() && last.end() == hit.end())) {
      hits.replaceLast(hit);
    }
  }
}
