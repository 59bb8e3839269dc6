package jobtide.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import jobtide.job.JobContext;
import jobtide.job.RunSummary;
import jobtide.job.StageClock;
import jobtide.publish.OutFolder;
import jobtide.vocabulary.Schemas;
import picocli.CommandLine.Model.CommandSpec;

/** A locked output folder and a Spark session on it. */
final class StageSession implements AutoCloseable {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final OutFolder out;
  private final OutFolder.Lock lock;
  private final StageClock clock;
  private final JobContext context;
  private final ReportOptions report;
  private final PrintWriter stdout;

  StageSession(
      OutFolder out,
      Schemas schemas,
      SparkOptions options,
      ReportOptions report,
      CommandSpec command) {
    this.out = out;
    this.report = report;
    this.stdout = command.commandLine().getOut();
    out.create();
    SparkLog.to(out.root().resolve("spark.log"));
    this.lock = out.lock();
    ProgressLines progress = report.progress(command.commandLine().getErr());
    this.clock = new StageClock(progress);
    progress.say("starting Spark");
    Instant now = Instant.now();
    this.context =
        JobContext.start(
            options.settings(), out, schemas, clock, RUN_ID.format(now) + suffix(), now);
  }

  /** Tells apart runs of one millisecond on two machines. */
  private static String suffix() {
    return "-%04x".formatted(new SecureRandom().nextInt(0x10000));
  }

  StageClock clock() {
    return clock;
  }

  JobContext context() {
    return context;
  }

  void print(RunSummary summary) {
    try {
      if (report.json()) {
        print(summary.json());
      } else if (!report.quiet()) {
        new SummaryText(stdout).print(summary, out);
      }
    } catch (StandardOutput.NobodyReads e) {
      // The work is done, and the exit code still tells of it.
    }
  }

  void print(JsonNode json) {
    stdout.println(json.toPrettyString());
  }

  ReportOptions report() {
    return report;
  }

  @Override
  public void close() {
    context.close();
    lock.close();
  }
}
