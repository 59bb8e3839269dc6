package jobtide.ingest.mapping;

import java.util.List;
import jobtide.vocabulary.Nearest;

/** The values that a field may have where Jobtide knows them all; others are no value. */
enum ClosedTerms {
  EMPLOYMENT_TYPES("full-time", "part-time", "contract", "internship", "temporary"),
  WORK_MODES("remote", "hybrid", "onsite"),
  PERIOD("year", "month", "week", "day", "hour"),
  BASIS("gross", "net"),
  KIND("structured", "estimate");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
  private final List<String> terms;

  ClosedTerms(String... terms) {
    this.terms = List.of(terms);
  }

  List<String> terms() {
    return terms;
  }

  /** The term that a text spells, whatever its case, spaces and hyphens; null for none. */
  String term(String text) {
    String folded = Nearest.folded(text);
    for (String term : terms) {
      if (folded.equals(Nearest.folded(term))) {
        return term;
      }
    }
    return null;
  }
}
