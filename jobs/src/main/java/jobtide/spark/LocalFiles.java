package jobtide.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Local files as Hadoop sees them, but for their permissions: without its native library Hadoop
 * starts a process for each file and folder that it makes.
 */
public final class LocalFiles extends LocalFileSystem {
  /** Hadoop makes it by its name. */
  public LocalFiles() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      try {
        Files.setPosixFilePermissions(
            pathToFile(path).toPath(), PosixFilePermissions.fromString(permission.toString()));
        // A disk without them, or a sticky bit, which Java has no word for.
      } catch (UnsupportedOperationException | IllegalArgumentException e) {
        super.setPermission(path, permission);
      }
    }
  }
}
