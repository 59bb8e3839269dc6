package jobtide.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.Callable;
import jobtide.job.Aggregate;
import jobtide.job.Publish;
import jobtide.publish.MartFiles.FailedCheck;
import jobtide.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "aggregate",
    description = "Computes the marts from the lake and checks them; 'publish' shows them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobtide aggregate --out market --since 2024-01")
final class AggregateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StageOptions stage;

  @Option(
      names = "--since",
      paramLabel = "YYYY-MM",
      description = "Earliest month of the marts (default: all months).")
  private YearMonth since;

  @Override
  public Integer call() {
    try (StageSession session = stage.openExisting(spec)) {
      String vocabulary = Vocabulary.of(session.context().schemas()).hash();
      Aggregate.Result result =
          new Aggregate(session.context(), since).run(Version.number(), vocabulary);
      for (FailedCheck failed : result.failedChecks()) {
        spec.commandLine().getErr().println("failing check: " + failed);
      }
      JsonNode summary =
          JsonMapper.builder()
              .build()
              .valueToTree(Map.of("run_id", session.context().runId(), "mart_rows", result.rows()));
      Publish.write(session.context().run(), summary);
      if (session.report().json()) {
        session.print(summary);
      } else if (!session.report().quiet()) {
        spec.commandLine().getOut().println("Marts:   " + session.context().run().marts());
      }
      return result.failedChecks().isEmpty() ? ExitCode.DONE : ExitCode.FAILING_CHECKS;
    }
  }
}
