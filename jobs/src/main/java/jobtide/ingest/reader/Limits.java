package jobtide.ingest.reader;

/**
 * What bounds the memory that a dump can take.
 *
 * @param recordChars length of a record, in UTF-16 units
 * @param pageBytes size of an HTML page
 * @param depth of nesting in JSON
 */
record Limits(int recordChars, int pageBytes, int depth) {
  static final Limits DEFAULT = new Limits(16 << 20, 64 << 20, 200);
}
