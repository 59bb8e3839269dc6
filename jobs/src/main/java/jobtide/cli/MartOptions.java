package jobtide.cli;

import java.time.YearMonth;
import jobtide.model.UserError;
import picocli.CommandLine.Option;

/** What every command that computes marts takes. */
final class MartOptions {
  @Option(
      names = "--since",
      paramLabel = "YYYY-MM",
      description = "Earliest month of the marts (default: all months).")
  private YearMonth since;

  @Option(
      names = "--vintages",
      paramLabel = "N",
      defaultValue = "12",
      description =
          "How many runs the lake keeps the state of, for 'aggregate --as-of'"
              + " (default: ${DEFAULT-VALUE}).")
  private int vintages;

  YearMonth since() {
    return since;
  }

  /** At least this run is kept. */
  int vintages() {
    if (vintages < 1) {
      throw new UserError("--vintages is %d: give 1 or more".formatted(vintages));
    }
    return vintages;
  }
}
