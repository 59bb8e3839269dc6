package jobtide.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.concurrent.Callable;
import jobtide.ingest.StandardNormalizer;
import jobtide.ingest.mapping.Normalizer;
import jobtide.job.DumpAccount;
import jobtide.job.Ingest;
import jobtide.job.IngestOptions;
import jobtide.job.JobContext;
import jobtide.model.UserError;
import jobtide.vocabulary.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    description = "Reads dumps into the lake: postings, rejects and dumps.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide ingest dumps/ --out market",
      "  jobtide ingest board.json --source greenhouse --dump-date 2026-10-01"
    })
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StageOptions stage;
  @Mixin private DumpOptions dumps;

  @Override
  public Integer call() {
    Schemas schemas = stage.schemas();
    IngestOptions options = dumps.options(schemas);
    Normalizer normalizer = StandardNormalizer.load(schemas, dumps.maskAddresses());
    try (StageSession session = stage.open(spec)) {
      JobContext context = session.context();
      Ingest.Result result =
          new Ingest(context, options, normalizer, Rules.edition(schemas))
              .run(dumps.names(context.out()));
      if (result.dumps().stream().noneMatch(DumpAccount::isUsable)) {
        throw new UserError(DumpOptions.noneUsable(result.dumps()));
      }
      if (session.report().json()) {
        session.print(JsonMapper.builder().build().valueToTree(result));
      } else if (!session.report().quiet()) {
        new SummaryText(spec.commandLine().getOut()).dumps(result.dumps(), result.leftOut());
      }
      return dumps.exitCode(result.dumps());
    }
  }
}
