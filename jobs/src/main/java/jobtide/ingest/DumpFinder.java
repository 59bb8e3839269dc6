package jobtide.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jobtide.model.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;

/** The dump files behind what a user names: files, folders, globs, on any Hadoop file system. */
public final class DumpFinder {
  /** Text about data and not data: what lies beside dumps in a folder. */
  private static final List<String> DOCUMENTS = List.of(".md", ".yaml", ".yml");

  private final Configuration configuration;
  private final List<DumpFile> found = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  public DumpFinder(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * A file to be read.
   *
   * @param modifiedAt milliseconds since 1970, UTC
   */
  public record DumpFile(String name, String path, long bytes, long modifiedAt)
      implements java.io.Serializable {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The dumps, in the order of their names within each argument.
   *
   * @param dumps the files; none twice
   * @param leftOut files of folders that are documents and no dumps
   */
  public record Found(List<DumpFile> dumps, List<String> leftOut) {}

  /** Finds them; throws {@link UserError} for a name behind which there is nothing. */
  public Found find(List<String> names) {
    for (String name : names) {
      try {
        add(name);
      } catch (AccessControlException e) {
        throw new UserError(name + " may not be read: change its permissions", e);
      } catch (FileNotFoundException e) {
        throw missing(name, e);
      } catch (IOException | IllegalArgumentException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.endsWith("Permission denied")) {
          throw new UserError(name + " may not be read: change its permissions", e);
        }
        throw new UserError(name + " cannot be listed: " + reason, e);
      } catch (RuntimeException e) {
        if (e.getCause() instanceof ClassNotFoundException) {
          throw new UserError(
              name
                  + " is on a file system whose Hadoop library is absent: add it, under"
                  + " spark-submit by --packages",
              e);
        }
        throw e;
      }
    }
    return new Found(found.stream().distinct().toList(), List.copyOf(leftOut));
  }

  private void add(String name) throws IOException {
    Path path = path(name);
    FileSystem files = path.getFileSystem(configuration);
    // A name that exists is meant as it is, though it holds characters of a glob.
    FileStatus[] matches =
        files.exists(path) ? new FileStatus[] {files.getFileStatus(path)} : files.globStatus(path);
    if (matches == null || matches.length == 0) {
      throw missing(name, null);
    }
    int before = found.size();
    for (FileStatus match : sorted(matches)) {
      if (match.isDirectory()) {
        addFolder(files, match.getPath(), displayed(name, path, match.getPath()));
      } else {
        requireFile(match.getPath(), name);
        found.add(file(match, displayed(name, path, match.getPath())));
      }
    }
    if (found.size() == before) {
      throw new UserError(
          name
              + " holds no dump: give a file, or a folder with files whose names do not begin with"
              + " _ or .");
    }
  }

  /** A local file's name may hold a colon: then it is no scheme of a URI. */
  private static Path path(String name) {
    if (name.isBlank()) {
      throw new UserError("the name of a dump is empty: give a file, a folder or a glob");
    }
    boolean local = name.indexOf(':') >= 0 && Files.exists(java.nio.file.Path.of(name));
    return local
        ? new Path("file", null, java.nio.file.Path.of(name).toAbsolutePath().toString())
        : new Path(name);
  }

  private static UserError missing(String name, IOException cause) {
    return new UserError("no such file, folder or glob: " + name, cause);
  }

  /** A dump is read more than once, which a pipe or a terminal cannot be. */
  private static void requireFile(Path path, String name) {
    String scheme = path.toUri().getScheme();
    if (scheme != null && !scheme.equals("file")) {
      return;
    }
    java.nio.file.Path local = java.nio.file.Path.of(path.toUri().getPath());
    if (Files.exists(local) && !Files.isRegularFile(local)) {
      throw new UserError(
          name + " is a pipe or a device and no file: give it by '-', as '… < pipe'");
    }
  }

  private void addFolder(FileSystem files, Path folder, String name) throws IOException {
    for (FileStatus entry : sorted(files.listStatus(folder))) {
      String entryName = entry.getPath().getName();
      String shown = name.endsWith("/") ? name + entryName : name + "/" + entryName;
      if (entryName.startsWith("_") || entryName.startsWith(".")) {
        continue;
      }
      if (entry.isDirectory()) {
        addFolder(files, entry.getPath(), shown);
      } else if (isDocument(entryName)) {
        leftOut.add(shown);
      } else {
        requireFile(entry.getPath(), shown);
        found.add(file(entry, shown));
      }
    }
  }

  private static boolean isDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return DOCUMENTS.stream().anyMatch(lower::endsWith)
        || lower.equals("readme")
        || lower.equals("license")
        || lower.equals("notice");
  }

  private static DumpFile file(FileStatus status, String name) {
    return new DumpFile(
        name, status.getPath().toString(), status.getLen(), status.getModificationTime());
  }

  /** The name as the user typed it, unless it was a glob. */
  private static String displayed(String typed, Path path, Path match) {
    boolean asTyped = match.getName().equals(path.getName());
    return asTyped ? typed : typed.substring(0, typed.lastIndexOf('/') + 1) + match.getName();
  }

  private static FileStatus[] sorted(FileStatus[] entries) {
    FileStatus[] sorted = entries.clone();
    Arrays.sort(sorted, Comparator.comparing((FileStatus entry) -> entry.getPath().toString()));
    return sorted;
  }
}
