package jobtide.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jobtide.model.UserError;
import picocli.CommandLine;

/** Where the JVM begins. */
public final class Main {
  /** Wide enough for every example in one line. */
  private static final int HELP_WIDTH = 100;

  private Main() {}

  /** Runs a command; the process ends with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(new StandardOutput(), true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, Settings.environment(), Path.of(""), arguments);
    try {
      checkWritten(out);
    } catch (UserError | StandardOutput.NobodyReads e) {
      code = code == ExitCode.DONE ? ExecutionErrors.report(e, err) : code;
    }
    err.flush();
    System.exit(code);
  }

  /**
   * Writes what is still to be written.
   *
   * @throws UserError where that, or anything before, could not be written, which no print tells
   */
  static void checkWritten(PrintWriter out) {
    if (out.checkError()) {
      throw new UserError(
          "standard output cannot be written: free space on its disk, or keep open what reads it");
    }
  }

  /**
   * Runs a command.
   *
   * @param folder where {@code jobtide.yaml} is looked for
   * @return the exit code, see {@link ExitCode}
   */
  static int run(
      PrintWriter out, PrintWriter err, Settings settings, Path folder, String... arguments) {
    Settings all;
    CommandLine line = new CommandLine(new JobtideCommand());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setExecutionStrategy(new EmptyValues());
    line.setExecutionExceptionHandler(new ExecutionErrors());
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
    try {
      all = settings.withFile(folder.resolve(Settings.FILE));
      all.applyTo(line);
    } catch (UserError e) {
      return ExecutionErrors.report(e, err);
    }
    line.setParameterExceptionHandler(new UsageErrors(all));
    try {
      return line.execute(arguments);
    } catch (Error e) {
      // Such as no memory: picocli handles exceptions alone, and the JVM would exit with 1.
      return ExecutionErrors.report(e, err);
    }
  }
}
