package jobtide.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The terms found in one text, by lexicon, in the text's order, without overlaps. */
final class Hits {
  private final Map<Lexicon, List<Hit>> byLexicon;

  private Hits(Map<Lexicon, List<Hit>> byLexicon) {
    this.byLexicon = byLexicon;
  }

  Hits() {
    this(new EnumMap<>(Lexicon.class));
    for (Lexicon lexicon : Lexicon.values()) {
      byLexicon.put(lexicon, new ArrayList<>());
    }
  }

  /** These, and others of one lexicon. */
  Hits with(Lexicon lexicon, List<Hit> hits) {
    Map<Lexicon, List<Hit>> all = new EnumMap<>(byLexicon);
    all.put(lexicon, hits);
    return new Hits(all);
  }

  List<Hit> of(Lexicon lexicon) {
    return byLexicon.get(lexicon);
  }

  /** The hits of a lexicon that begin in [start, end). */
  List<Hit> in(Lexicon lexicon, int start, int end) {
    List<Hit> hits = of(lexicon);
    int from = firstFrom(hits, start);
    int to = from;
    while (to < hits.size() && hits.get(to).start() < end) {
      to++;
    }
    return hits.subList(from, to);
  }

  /**
   * Adds a hit that begins no earlier than all before it, and is longer than those that begin with
   * it: the leftmost and then the longest stays, and of the same words the last, or what is not
   * loose.
   */
  void add(Hit hit) {
    List<Hit> hits = of(hit.term().lexicon());
    Hit last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
    if (last == null || last.end() <= hit.start()) {
      hits.add(hit);
    } else if (last.start() == hit.start() && !(hit.term().loose() && last.end() == hit.end())) {
      hits.set(hits.size() - 1, hit);
    }
  }

  private static int firstFrom(List<Hit> hits, int start) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
