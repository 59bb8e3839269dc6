package jobtide.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside the one that readers have, and takes its place in one step: they
 * find the one or the other, and never a part.
 */
public final class FileBeside implements Publisher.Prepared {
  private final Path place;
  private final Path path;

  /** Nothing is left of an earlier one that was given up. */
  public FileBeside(Path place) {
    this.place = place;
    path = place.resolveSibling(place.getFileName() + ".new");
    close();
  }

  /** Where to write. */
  public Path path() {
    return path;
  }

  @Override
  public void commit() {
    try {
      Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(place.toString(), e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }
}
