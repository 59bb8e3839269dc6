package jobtide.cli;

import java.util.concurrent.Callable;
import jobtide.job.Extract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    description = "Reads the facts of postings that are new or changed, or all with new rules.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobtide extract --out market")
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StageOptions stage;

  @Override
  public Integer call() {
    try (StageSession session = stage.openExisting(spec)) {
      Rules rules = Rules.of(session.context().schemas());
      new Extract(session.context(), rules.extractor(), rules.edition()).run();
      return ExitCode.DONE;
    }
  }
}
