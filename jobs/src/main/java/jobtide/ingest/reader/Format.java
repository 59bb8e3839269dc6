package jobtide.ingest.reader;

/** How a dump's records are written down. */
public enum Format {
  /** Rows under a header, whatever the delimiter. */
  CSV,
  /** A document with an array of records, or records one after the other over several lines. */
  JSON,
  /** One record a line. */
  JSON_LINES,
  /** schema.org JobPosting: bare, in an array or {@code @graph}, or in an HTML page. */
  JSON_LD,
  PARQUET
}
