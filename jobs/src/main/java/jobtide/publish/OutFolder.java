package jobtide.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jobtide.model.UserError;

/**
 * The folder that a user names with {@code --out}: the lake, the runs, and links to the current
 * run.
 *
 * <pre>
 * OUT/lake/             Iceberg tables
 * OUT/runs/RUN/         marts/, marts.duckdb, report/, run.json of one run; the last two are kept
 * OUT/as-of/RUN/        marts/ of an earlier run, computed again; no reader is led there
 * OUT/current           link to the run that readers see
 * OUT/marts, OUT/marts.duckdb, OUT/report, OUT/run.json   links through current
 * </pre>
 */
public final class OutFolder {
  private static final int KEPT_RUNS = 2;
  private static final List<String> LINKED = List.of("marts", "marts.duckdb", "report", "run.json");

  private final Path root;

  public OutFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  public Path root() {
    return root;
  }

  public Path lake() {
    return root.resolve("lake");
  }

  /** Throws {@link UserError} where nothing has been ingested yet. */
  public void requireLake() {
    if (!Files.isDirectory(lake())) {
      throw new UserError(root + " holds no lake: 'jobtide run DUMPS' makes one");
    }
  }

  public Path scratch() {
    return root.resolve(".scratch");
  }

  public RunFolder run(String id) {
    return new RunFolder(root.resolve("runs").resolve(id));
  }

  /** Where an earlier run is computed again: never published, and kept until a user deletes it. */
  public RunFolder asOf(String id) {
    return new RunFolder(root.resolve("as-of").resolve(id));
  }

  /** The run that readers see. */
  public Optional<RunFolder> current() {
    Path link = root.resolve("current");
    try {
      return Files.isDirectory(link)
          ? Optional.of(run(link.toRealPath().getFileName().toString()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(link.toString(), e);
    }
  }

  /** The newest run whose marts are complete, published or not. */
  public Optional<RunFolder> newest() {
    return runs().stream().filter(RunFolder::isAggregated).findFirst();
  }

  /** Makes the folder where it is absent; throws {@link UserError} where it cannot be written. */
  public void create() {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new UserError("--out " + root + " is a file: name a folder");
    }
    try {
      Files.createDirectories(root.resolve("runs"));
      Files.createDirectories(scratch());
      Path probe = Files.createTempFile(scratch(), "probe", null);
      Files.delete(probe);
    } catch (IOException e) {
      throw new UserError(
          "--out " + root + " cannot be written (" + reason(e) + "): name another folder", e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file";
    }
    return e instanceof FileSystemException file && file.getReason() != null
        ? file.getReason().toLowerCase(Locale.ROOT)
        : String.valueOf(e.getMessage());
  }

  /** Keeps other runs out until closed; throws {@link UserError} where one is at work. */
  public Lock lock() {
    Path file = root.resolve(".lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new UserError(
            "another jobtide is writing to " + root + ": wait for it, or give another --out");
      }
      return new Lock(channel);
    } catch (IOException e) {
      throw new UserError(
          "--out " + root + " cannot be locked (" + reason(e) + "): name another folder", e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** A held lock. */
  public record Lock(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Shows a run to readers: one rename, so that they see the old run or the new one. */
  public void show(RunFolder run) {
    try {
      link(root.resolve("current"), root.relativize(run.path()));
      for (String name : LINKED) {
        link(root.resolve(name), Path.of("current", name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot link " + root.resolve("current"), e);
    }
  }

  private void link(Path link, Path target) throws IOException {
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
      return;
    }
    Path fresh = link.resolveSibling("." + link.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, target);
    Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Deletes all runs but the current one and the newest of the others; runs that were killed or
   * whose checks failed go before those that readers could be shown.
   */
  public void prune() {
    Optional<RunFolder> current = current();
    runs().stream()
        .filter(run -> !current.map(run::equals).orElse(false))
        .sorted(Comparator.comparing(RunFolder::isAggregated).reversed())
        .skip(KEPT_RUNS - 1)
        .forEach(run -> delete(run.path()));
  }

  /** The runs, newest first; an id begins with its time. */
  private List<RunFolder> runs() {
    try (Stream<Path> folders = Files.list(root.resolve("runs"))) {
      return folders.sorted(Comparator.reverseOrder()).map(RunFolder::new).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
  }

  /** Deletes a folder with all that is in it; absent is fine. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e)
                throws IOException {
              Files.delete(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }
}
