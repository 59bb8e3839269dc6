package jobtide.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jobtide.model.UserError;

/**
 * The files below {@code schemas/}: from a folder where one is named, else those bundled in the
 * jar.
 */
public final class Schemas {
  private final Path folder;

  private Schemas(Path folder) {
    this.folder = folder;
  }

  /** The files of that folder. */
  public static Schemas in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UserError(
          "schemas folder "
              + folder
              + " does not exist: give a folder with tables/, sources/, vocabulary/");
    }
    return new Schemas(folder);
  }

  /** The files that came with the jar. */
  public static Schemas bundled() {
    return new Schemas(null);
  }

  /**
   * The text of a file, by its path below {@code schemas/}, such as {@code vocabulary/roles.csv}.
   */
  public String read(String path) {
    return find(path).orElseThrow(() -> new UserError(describe(path) + " is missing: restore it"));
  }

  /** The text of a file, or nothing where there is no such file. */
  public Optional<String> find(String path) {
    try {
      if (folder != null) {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
      }
      try (InputStream in = Schemas.class.getResourceAsStream("/schemas/" + path)) {
        return in == null
            ? Optional.empty()
            : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(describe(path), e);
    }
  }

  /** The paths of the files with this ending in a folder below {@code schemas/}, sorted. */
  public List<String> list(String subfolder, String ending) {
    try {
      if (folder != null) {
        return names(folder.resolve(subfolder), subfolder, ending);
      }
      URI uri = Schemas.class.getResource("/schemas/" + subfolder).toURI();
      if (!"jar".equals(uri.getScheme())) {
        return names(Path.of(uri), subfolder, ending);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return names(jar.getPath("/schemas/" + subfolder), subfolder, ending);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(describe(subfolder), e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How messages name a file: its path on disk, or that it is the jar's own. */
  public String describe(String path) {
    return folder == null ? "schemas/" + path + " (bundled)" : folder.resolve(path).toString();
  }

  private static List<String> names(Path directory, String subfolder, String ending)
      throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .map(name -> subfolder + "/" + name)
          .toList();
    }
  }
}
