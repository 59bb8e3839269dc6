package jobtide.ingest.mapping;

import jobtide.model.Posting;
import jobtide.model.Rejection;

/** What became of a record, or of one of the postings in it. */
public sealed interface Outcome {

  /** It is a posting. */
  record Accepted(Posting posting) implements Outcome {}

  /** It is none, and the reason why. */
  record Rejected(Rejection rejection) implements Outcome {}
}
