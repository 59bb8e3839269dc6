package jobtide.cli;

import java.util.concurrent.Callable;
import jobtide.job.JobContext;
import jobtide.job.Query;
import jobtide.publish.OutFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "query",
    description =
        "Asks all tables of the lake and all marts in SQL, by their bare names; reads only.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide query \"show tables\"",
      "  jobtide query \"select reason, count(*) from rejects group by 1\"",
      "  jobtide query \"select * from salary_bands where reason is null\" --format csv > bands.csv"
    })
final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private OutOption out;
  @Mixin private SchemasOption schemas;
  @Mixin private SparkOptions spark;

  @Parameters(paramLabel = "SQL", description = "One statement, in Spark's SQL.")
  private String sql;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = {
        "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "A table shows 200 rows at most and 60 characters of a cell; csv and json give all."
      })
  private AnswerFormat format;

  @Override
  public Integer call() {
    OutFolder folder = out.existing();
    try (ReaderFolder own = ReaderFolder.of(folder)) {
      SparkLog.to(own.log());
      return answer(folder, own);
    }
  }

  private int answer(OutFolder folder, ReaderFolder own) {
    try (JobContext context =
        JobContext.reading(spark.settings(), folder, own.scratch(), schemas.schemas())) {
      format.print(new Query(context).ask(sql), spec.commandLine().getOut());
      return ExitCode.DONE;
    }
  }
}
