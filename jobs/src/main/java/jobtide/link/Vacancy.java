package jobtide.link;

/** A job, by the first and the latest of its postings. */
final class Vacancy {
  private final OwnText first;
  private OwnText latest;
  private final String groupId;

  /**
   * A vacancy with one posting.
   *
   * @param group one of the same text elsewhere; null for none
   */
  Vacancy(OwnText first, Vacancy group) {
    this.first = first;
    latest = first;
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

  void add(OwnText posting) {
    latest = posting;
  }

  /** The likeness of a text to the first posting's or the latest's, whichever is greater. */
  Likeness likeness(OwnText text) {
    Likeness toFirst = text.likeness(first);
    Likeness toLatest = latest == first ? toFirst : text.likeness(latest);
    return toLatest.overlap() > toFirst.overlap() ? toLatest : toFirst;
  }
}
