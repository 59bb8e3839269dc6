package jobtide.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How much is told while a command works, and in which form at its end. */
final class ReportOptions {
  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing while working; only warnings and errors.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }

  ProgressLines progress(PrintWriter err) {
    return new ProgressLines(err, Boolean.getBoolean(ProgressLines.TERMINAL), quiet);
  }
}
