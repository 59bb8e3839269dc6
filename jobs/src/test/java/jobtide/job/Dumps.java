package jobtide.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;

/** Dumps and mappings of tests. */
final class Dumps {
  private Dumps() {}

  /** A file of {@code src/test/resources/market}. */
  static Path market(String name) {
    try {
      return Path.of(Dumps.class.getResource("/market/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** A mapping of {@code src/test/resources/market}. */
  static Mapping mapping(String name) {
    return Mappings.loadFile(market(name + ".yaml"));
  }

  /** A file of JSON Lines, each written with apostrophes in place of quotation marks. */
  static Path jsonLines(Path file, String... lines) {
    return text(
        file,
        Arrays.stream(lines)
            .map(line -> line.replace('\'', '"') + "\n")
            .collect(Collectors.joining()));
  }

  static Path text(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
