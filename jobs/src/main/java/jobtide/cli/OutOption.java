package jobtide.cli;

import java.nio.file.Path;
import jobtide.model.UserError;
import jobtide.publish.OutFolder;
import picocli.CommandLine.Option;

/** Where everything is written. */
final class OutOption {
  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      defaultValue = "jobtide-out",
      description = "Folder of the lake, the runs and the marts (default: ${DEFAULT-VALUE}).")
  private Path out;

  OutFolder folder() {
    return new OutFolder(out);
  }

  /** The folder, which an earlier command must have made. */
  OutFolder existing() {
    OutFolder folder = folder();
    if (!folder.root().toFile().isDirectory()) {
      throw new UserError(
          folder.root() + " does not exist: 'jobtide run DUMPS' makes it, or name it by --out");
    }
    return folder;
  }
}
