package jobtide.link;

import java.util.HashMap;
import java.util.Map;

/** A job, by the first and the latest of its postings. */
final class Vacancy {
  private final OwnText first;
  private OwnText latest;
  private final String groupId;

  /** The latest posting of each source. */
  private final Map<String, OwnText> latestOf = new HashMap<>(2);

  /** A posting of each source that gives the job an id. */
  private final Map<String, Advert> identified = new HashMap<>(2);

  /**
   * A vacancy with one posting.
   *
   * @param group one of the same text elsewhere; null for none
   */
  Vacancy(OwnText first, Vacancy group) {
    this.first = first;
    add(first);
    groupId = group == null ? id() : group.groupId;
  }

  /** The posting id of its first posting. */
  String id() {
    return first.advert().postingId();
  }

  String groupId() {
    return groupId;
  }

  Advert first() {
    return first.advert();
  }

  Advert latest() {
    return latest.advert();
  }

  /** Adds a posting that is no earlier than all others. */
  final void add(OwnText posting) {
    latest = posting;
    latestOf.put(posting.advert().source(), posting);
    if (posting.advert().requisition() != null) {
      identified.put(posting.advert().source(), posting.advert());
    }
  }

  /** Whether the posting's source says that these are two jobs. */
  boolean isOtherRequisition(Advert advert) {
    Advert known = identified.get(advert.source());
    return known != null && advert.isOtherRequisition(known);
  }

  /** Whether a source has published it already. */
  boolean isOf(String source) {
    return latestOf.containsKey(source);
  }

  /**
   * The likeness of a text to the first posting's or the latest's, whichever is greater: of those
   * of its own source, if that has published the job already, else of all.
   */
  Likeness likeness(OwnText text) {
    String source = text.advert().source();
    Likeness toLatest = text.likeness(latestOf.getOrDefault(source, latest));
    if (isOf(source) && !first().source().equals(source)) {
      return toLatest;
    }
    Likeness toFirst = text.likeness(first);
    return toLatest.overlap() > toFirst.overlap() ? toLatest : toFirst;
  }
}
