package jobtide.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import jobtide.model.UserError;

/** A file that a user names. */
final class InputFile {
  private InputFile() {}

  /**
   * The file; throws {@link UserError} where it is none.
   *
   * @param insteadOfPipe what to do for one that can be read once only
   */
  static Path existing(Path file, String insteadOfPipe) {
    if (Files.isDirectory(file)) {
      throw new UserError(file + " is a folder: give a file");
    }
    if (!Files.exists(file)) {
      throw new UserError("no such file: " + file);
    }
    if (!Files.isRegularFile(file)) {
      throw new UserError(file + " is a pipe or a device: " + insteadOfPipe);
    }
    return file;
  }
}
