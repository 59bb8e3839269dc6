package jobtide.cli;

import java.nio.file.Path;
import jobtide.vocabulary.Schemas;
import picocli.CommandLine.Option;

/** Which contracts, mappings and vocabularies. */
final class SchemasOption {
  @Option(
      names = "--schemas",
      paramLabel = "DIR",
      defaultValue = "${sys:jobtide.schemas}",
      description = "Folder with tables/, sources/ and vocabulary/ (default: Jobtide's own).")
  private Path schemas;

  Schemas schemas() {
    return schemas == null ? Schemas.bundled() : Schemas.in(schemas);
  }
}
