package jobtide.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What became of a dump: rows = postings + rejects + skipped.
 *
 * @param source the mapping that read it, null where none did
 * @param message why it is unusable, or how its mapping was chosen
 * @param missing fields that dumps of the mapping named by the user have and this one has not
 */
public record DumpAccount(
    String dump,
    String source,
    Status status,
    long rows,
    long postings,
    long rejects,
    long skipped,
    String message,
    List<String> missing) {

  /** What happened to a dump in this run. */
  public enum Status {
    /** Read now for the first time. */
    READ,
    /** Read again, since its mapping has changed, or other names, options or code. */
    REPLACED,
    /** As it was read before: not read again. */
    UNCHANGED,
    /** The same bytes as another dump of this run. */
    DUPLICATE,
    /** Nothing of it was kept. */
    UNUSABLE
  }

  static DumpAccount unusable(String dump, String source, String message) {
    return new DumpAccount(dump, source, Status.UNUSABLE, 0, 0, 0, 0, message, List.of());
  }

  @JsonIgnore
  public boolean isUsable() {
    return status != Status.UNUSABLE;
  }
}
