package jobtide.extract;

/** A term at a place in a text, in UTF-16 units, the end behind it. */
record Hit(Term term, int start, int end) {
  private static final String NONE = "none";

  /** What its phrase means, by the second column of its file. */
  String value() {
    return term.value();
  }

  /** How its phrase is to be read, by the third column of its file. */
  String detail() {
    return term.detail();
  }

  /** Whether it means something, and does not only look so. */
  boolean means() {
    return !is(NONE);
  }

  /** Whether it means this. */
  boolean is(String value) {
    return term.value().equals(value);
  }
}
