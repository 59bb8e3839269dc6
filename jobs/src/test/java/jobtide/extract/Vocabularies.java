package jobtide.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;

/** The project's own vocabulary, and one with few technologies that tests can rely on. */
final class Vocabularies {
  static final Vocabulary SMALL = small();
  static final FactExtractor EXTRACTOR = new FactExtractor(SMALL);

  private Vocabularies() {}

  /** Every vocabulary at hand. */
  static List<Vocabulary> all() {
    List<Vocabulary> all = new ArrayList<>(List.of(SMALL));
    if (Schemas.bundled().find("vocabulary/technologies.csv").isPresent()) {
      all.add(Vocabulary.of(Schemas.bundled()));
    }
    return all;
  }

  private static Vocabulary small() {
    Path own = Path.of(System.getProperty("jobtide.root"), "schemas", "vocabulary");
    try (InputStream technologies =
            Vocabularies.class.getResourceAsStream("/vocabulary-of-tests/technologies.csv");
        Stream<Path> files = Files.list(own)) {
      Path folder = Files.createTempDirectory("schemas");
      Path vocabulary = Files.createDirectory(folder.resolve("vocabulary"));
      for (Path file : files.toList()) {
        if (!file.endsWith("technologies.csv")) {
          Files.copy(file, vocabulary.resolve(file.getFileName()));
        }
      }
      Files.copy(technologies, vocabulary.resolve("technologies.csv"));
      return Vocabulary.of(Schemas.in(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
