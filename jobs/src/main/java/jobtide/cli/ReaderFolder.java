package jobtide.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jobtide.model.UserError;
import jobtide.publish.OutFolder;

/**
 * Where Spark works for who only reads: within the output folder, as for who writes, or in a
 * private folder, gone at the end, for a reader that may not write there.
 */
record ReaderFolder(Path scratch, Path log, boolean temporary) implements AutoCloseable {

  static ReaderFolder of(OutFolder out) {
    Path log = out.root().resolve("spark.log");
    if (isWritable(out.scratch()) && isWritable(log)) {
      return new ReaderFolder(out.scratch(), log, false);
    }
    try {
      Path folder = Files.createTempDirectory("jobtide-query");
      log = folder.resolve("spark.log");
      // For a process that is interrupted: Spark clears up what is its own.
      folder.toFile().deleteOnExit();
      log.toFile().deleteOnExit();
      return new ReaderFolder(folder, log, true);
    } catch (IOException e) {
      throw new UserError(
          "neither %s nor %s can be written: free space, or set -Djava.io.tmpdir in JOBTIDE_JAVA_OPTS"
              .formatted(out.root(), System.getProperty("java.io.tmpdir")),
          e);
    }
  }

  /** Whether it can be written, or made where it is absent. */
  private static boolean isWritable(Path file) {
    return Files.isWritable(Files.exists(file) ? file : file.getParent());
  }

  @Override
  public void close() {
    if (temporary) {
      OutFolder.delete(scratch);
    }
  }
}
