package jobtide.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.concurrent.Callable;
import jobtide.job.Aggregate;
import jobtide.job.Publish;
import jobtide.model.UserError;
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
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide aggregate --out market --since 2024-01",
      "  jobtide aggregate --out market --as-of 20260901T060000.000Z-1a2b"
    })
final class AggregateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StageOptions stage;

  @Mixin private MartOptions marts;

  @Option(
      names = "--as-of",
      paramLabel = "RUN",
      description = "Computes the marts of an earlier run again, into OUT/as-of/RUN.")
  private String asOf;

  @Override
  public Integer call() {
    int vintages = marts.vintages();
    requireNoSinceBeside();
    try (StageSession session = stage.openExisting(spec)) {
      // Read and not only hashed: a broken one is to be told of before all else.
      Vocabulary vocabulary = Vocabulary.of(session.context().schemas());
      Aggregate aggregate = new Aggregate(session.context(), Rules.edition(vocabulary.hash()));
      return report(
          asOf == null ? aggregate.run(marts.since(), vintages) : aggregate.again(asOf), session);
    }
  }

  /** A run's marts begin where they began. A setting of a file is no word about this one. */
  private void requireNoSinceBeside() {
    if (asOf != null && spec.commandLine().getParseResult().hasMatchedOption("--since")) {
      throw new UserError("--as-of takes the earliest month of that run: leave out --since");
    }
  }

  private int report(Aggregate.Result result, StageSession session) {
    for (FailedCheck failed : result.failedChecks()) {
      spec.commandLine().getErr().println("failing check: " + failed);
    }
    JsonNode summary =
        JsonMapper.builder()
            .build()
            .valueToTree(Map.of("run_id", result.folder().id(), "mart_rows", result.rows()));
    Publish.write(result.folder(), summary);
    if (session.report().json()) {
      session.print(summary);
    } else if (!session.report().quiet()) {
      spec.commandLine().getOut().println("Marts:   " + result.folder().marts());
    }
    return result.failedChecks().isEmpty() ? ExitCode.DONE : ExitCode.FAILING_CHECKS;
  }
}
