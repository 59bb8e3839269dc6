package jobtide.link;

/**
 * A posting with what of its text is its own.
 *
 * @param own runs of words that are no boilerplate of the employer
 * @param bands numbers under which it meets texts that are much like it
 */
record OwnText(Advert advert, int[] own, long[] bands) {
  /** With fewer runs of its own a posting is boilerplate: then all of it is compared. */
  private static final int FEWEST_OWN = 8;

  /** A posting's text without the boilerplate. */
  static OwnText of(Advert advert, Boilerplate boilerplate) {
    int[] own = boilerplate.without(advert.shingles());
    return new OwnText(
        advert, own, MinHash.bands(own.length >= FEWEST_OWN ? own : advert.shingles()));
  }

  Likeness likeness(OwnText other) {
    if (advert.text() == other.advert.text()) {
      return Likeness.SAME;
    }
    boolean areOwn = Math.min(own.length, other.own.length) >= FEWEST_OWN;
    return areOwn ? likeness(own, other.own) : likeness(advert.shingles(), other.advert.shingles());
  }

  private static Likeness likeness(int[] a, int[] b) {
    int shared = Shingles.shared(a, b);
    int shorter = Math.min(a.length, b.length);
    int all = a.length + b.length - shared;
    return shorter == 0
        ? new Likeness(0, 0, 0)
        : new Likeness((double) shared / shorter, (double) shared / all, shorter);
  }
}
