package jobtide.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/**
 * A dump in the local file system.
 *
 * @param name as the user would name it
 * @param path of the file; a string, since {@link Path} cannot be sent to another machine
 */
public record LocalDump(String name, String path) implements DumpInput {

  public static LocalDump of(Path path) {
    return new LocalDump(path.toString(), path.toString());
  }

  @Override
  public long size() {
    try {
      return Files.size(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(Path.of(path));
  }

  @Override
  public InputFile parquet() {
    return new LocalInputFile(Path.of(path));
  }
}
