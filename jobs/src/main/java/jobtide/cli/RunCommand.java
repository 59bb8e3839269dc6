package jobtide.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import jobtide.ingest.StandardNormalizer;
import jobtide.ingest.mapping.Normalizer;
import jobtide.job.DumpAccount;
import jobtide.job.IngestOptions;
import jobtide.job.JobContext;
import jobtide.job.Run;
import jobtide.job.RunSummary;
import jobtide.job.StageClock;
import jobtide.model.Awaited;
import jobtide.model.UserError;
import jobtide.publish.MartFiles.FailedCheck;
import jobtide.vocabulary.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description = "Runs all stages: dumps in, published tables out.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide run data-samples",
      "  jobtide run dumps/*.csv.gz more.jsonl --out market",
      "  jobtide run boards/ --source ashby --since 2024-01",
      "  zcat dump.json.gz | jobtide run - --source greenhouse",
      "  jobtide run dumps/ --publish postgresql://loader@db.example.org/market"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StageOptions stage;
  @Mixin private DumpOptions dumps;
  @Mixin private PublishOptions publish;
  @Mixin private MartOptions marts;

  @Override
  public Integer call() {
    Schemas schemas = stage.schemas();
    IngestOptions options = dumps.options(schemas);
    Normalizer normalizer = StandardNormalizer.load(schemas, dumps.maskAddresses());
    publish.check();
    CompletableFuture<Rules> reading = CompletableFuture.supplyAsync(() -> Rules.of(schemas));
    try (StageSession session = stage.open(spec)) {
      StageClock clock = session.clock();
      JobContext context = session.context();
      Rules rules = Awaited.value(reading);
      Run.Result result =
          new Run(context, clock)
              .run(
                  new Run.Plan(
                      dumps.names(context.out()),
                      options,
                      normalizer,
                      rules.extractor(),
                      rules.edition(),
                      marts.since(),
                      marts.vintages(),
                      publish.publishers(context.out())));
      return report(result, session);
    }
  }

  private int report(Run.Result result, StageSession session) {
    RunSummary summary = result.summary();
    if (summary.dumps().stream().noneMatch(DumpAccount::isUsable)) {
      throw new UserError(DumpOptions.noneUsable(summary.dumps()));
    }
    for (FailedCheck failed : result.failedChecks()) {
      spec.commandLine().getErr().println("failing check: " + failed);
    }
    session.print(summary);
    if (!result.failedChecks().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "jobtide: checks fail, nothing was published; " + session.context().run().marts());
      return ExitCode.FAILING_CHECKS;
    }
    return dumps.exitCode(summary.dumps());
  }
}
