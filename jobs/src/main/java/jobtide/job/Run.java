package jobtide.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobtide.extract.FactExtractor;
import jobtide.ingest.mapping.Normalizer;
import jobtide.publish.MartFiles.FailedCheck;
import jobtide.publish.OutFolder;
import jobtide.publish.Publisher;
import jobtide.publish.TopLines;

/** All stages, one after another. */
public final class Run {
  private final JobContext context;
  private final StageClock clock;

  /**
   * A run.
   *
   * @param clock has been given to the context as its progress
   */
  public Run(JobContext context, StageClock clock) {
    this.context = context;
    this.clock = clock;
  }

  /**
   * What the stages need beside the context.
   *
   * @param since earliest month of the marts, or null
   * @param keptVintages how many runs can be computed again
   */
  public record Plan(
      List<String> dumps,
      IngestOptions ingest,
      Normalizer normalizer,
      FactExtractor extractor,
      Edition edition,
      YearMonth since,
      int keptVintages,
      List<Publisher> publishers) {}

  /** What happened; with a failed check nothing was published. */
  public record Result(RunSummary summary, List<FailedCheck> failedChecks) {}

  /** Runs the stages. */
  public Result run(Plan plan) {
    Ingest.Result ingested =
        new Ingest(context, plan.ingest(), plan.normalizer(), plan.edition()).run(plan.dumps());
    if (ingested.dumps().stream().noneMatch(DumpAccount::isUsable)) {
      return new Result(summary(plan, ingested, 0, 0, 0, Map.of(), List.of()), List.of());
    }
    Extract.Result extracted = new Extract(context, plan.extractor(), plan.edition()).run();
    Link.Result linked = new Link(context, plan.edition()).run();
    Aggregate.Result marts =
        new Aggregate(context, plan.edition()).run(plan.since(), plan.keptVintages());
    RunSummary summary =
        summary(
            plan,
            ingested,
            linked.postings(),
            linked.vacancies(),
            extracted.facts(),
            marts.rows(),
            TopLines.of(context.run()));
    if (marts.failedChecks().isEmpty()) {
      new Publish(context.out(), context.marts(), context.progress())
          .run(context.run(), plan.publishers(), summary.json());
    }
    return new Result(summary.at(clock.times(), sizes()), marts.failedChecks());
  }

  private RunSummary summary(
      Plan plan,
      Ingest.Result ingested,
      long postings,
      long vacancies,
      long facts,
      Map<String, Long> martRows,
      List<TopLines.Top> top) {
    return new RunSummary(
        context.runId(),
        plan.edition().version(),
        context.startedAt(),
        clock.times(),
        ingested.dumps(),
        ingested.leftOut(),
        ingested.rejects(),
        postings,
        vacancies,
        facts,
        martRows,
        top,
        sizes());
  }

  private Map<String, Long> sizes() {
    OutFolder out = context.out();
    Map<String, Long> sizes = new LinkedHashMap<>();
    sizes.put("lake", size(out.lake()));
    sizes.put("marts", size(context.run().marts()));
    sizes.put("marts.duckdb", size(context.run().duckDb()));
    return sizes;
  }

  private static long size(Path path) {
    if (!Files.exists(path)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }
}
