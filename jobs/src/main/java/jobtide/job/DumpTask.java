package jobtide.job;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import jobtide.ingest.DumpFinder.DumpFile;
import jobtide.ingest.DumpInspection;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import jobtide.ingest.reader.DumpInput;
import jobtide.ingest.reader.UnusableDumpException;

/**
 * A dump on its way through ingest.
 *
 * @param inspection null where the dump cannot be used
 * @param problem why it cannot, else null
 */
record DumpTask(
    DumpFile file, DumpInput input, String contentSha256, DumpInspection inspection, String problem)
    implements Serializable {

  /** Looks at a dump, on whatever machine. */
  static DumpTask inspect(DumpFile file, DumpInput input, Mappings mappings, Mapping forced) {
    String sha256 = null;
    try {
      sha256 = DumpInspection.contentSha256(input);
      DumpInspection inspection = DumpInspection.of(input, mappings, forced);
      return new DumpTask(file, input, sha256, inspection, null);
    } catch (UnusableDumpException e) {
      return new DumpTask(file, input, sha256, null, e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      String reason = reason(e);
      // Hadoop's local file system tells by words alone.
      return new DumpTask(
          file,
          input,
          sha256,
          null,
          reason.endsWith("(Permission denied)")
              ? "may not be read: change its permissions"
              : "cannot be read: " + reason);
    }
  }

  static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
  }
}
