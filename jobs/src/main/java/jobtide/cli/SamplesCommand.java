package jobtide.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jobtide.model.UserError;
import jobtide.samples.SampleDumps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "samples",
    description = "Writes synthetic dumps in every format, with the truth that is planted in them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobtide samples --seed 7 --into my-samples")
final class SamplesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "42",
      description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      defaultValue = "data-samples",
      description =
          "Folder to write: new, empty, or of earlier samples (default: ${DEFAULT-VALUE}).")
  private Path into;

  @Override
  public Integer call() {
    if (Files.exists(into) && !Files.isDirectory(into)) {
      throw new UserError("--into " + into + " is a file: name a folder");
    }
    if (!isFree(into)) {
      throw new UserError(
          "--into " + into + " holds other files: name a new folder, or one of earlier samples");
    }
    try {
      Files.createDirectories(into);
    } catch (IOException e) {
      throw new UserError("--into " + into + " cannot be created: name another folder", e);
    }
    SampleDumps.write(into, seed);
    spec.commandLine().getOut().println("Samples of seed " + seed + ": " + into.toAbsolutePath());
    return ExitCode.DONE;
  }

  /** Whether nothing is there that might be lost. */
  private static boolean isFree(Path folder) {
    if (!Files.exists(folder) || SampleDumps.areIn(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UserError("--into " + folder + " cannot be read: name another folder", e);
    }
  }
}
