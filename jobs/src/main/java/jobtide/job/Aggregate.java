package jobtide.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jobtide.contract.TableContract;
import jobtide.model.UserError;
import jobtide.publish.MartFiles;
import jobtide.publish.MartFiles.FailedCheck;
import jobtide.publish.MartFiles.Selection;
import jobtide.publish.OutFolder;
import jobtide.publish.RunFolder;
import jobtide.spark.ContractSchema;
import jobtide.spark.Lake;
import jobtide.spark.Sessions;
import jobtide.spark.SqlFile;
import jobtide.spark.Vintage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Stage aggregate: one SQL file a mart, over views that they share. */
public final class Aggregate {
  /** Views that several marts read, each after those that it reads. */
  private static final List<String> SHARED_VIEWS =
      List.of(
          "posting_facts",
          "sightings",
          "advertised",
          "vacancy_cells",
          "cells_by_employer",
          "cell_totals",
          "subjects",
          "demand",
          "period_postings",
          "period_vacancies",
          "period_technologies",
          "pairs",
          "paid",
          "pay_ends");

  /** No question that a reader asks takes longer. */
  private static final Duration LONGEST_READ = Duration.ofDays(1);

  private final JobContext context;
  private final Edition edition;
  private final List<TableContract> marts;

  /** A stage of that edition. */
  public Aggregate(JobContext context, Edition edition) {
    this(context, edition, context.marts());
  }

  /** A stage that computes some marts alone. */
  Aggregate(JobContext context, Edition edition, Collection<TableContract> marts) {
    this.context = context;
    this.edition = edition;
    this.marts = List.copyOf(marts);
  }

  /** What was written, and which rules do not hold; with any of them nothing may be published. */
  public record Result(RunFolder folder, Map<String, Long> rows, List<FailedCheck> failedChecks) {}

  /**
   * Computes all marts into the run's folder and checks them. Where they hold, the run can be
   * computed again later.
   *
   * @param since earliest month, or null for all
   * @param kept how many runs can be
   */
  public Result run(YearMonth since, int kept) {
    context.progress().begin(Stage.AGGREGATE);
    requireStagesBefore();
    LakeViews.register(context);
    new PreviousMarts(context).register();
    Vintage now =
        new Vintage(
            context.runId(),
            context.startedAt(),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            since == null ? null : since.toString());
    Result result = write(now, context.run());
    if (result.failedChecks().isEmpty()) {
      context.vintages().keep(now, kept, context.startedAt().minus(LONGEST_READ));
    }
    return ended(result);
  }

  /**
   * Computes the marts of an earlier run again, into a folder of their own that is not published;
   * throws {@link UserError} where the run is not known any more.
   */
  public Result again(String run) {
    context.progress().begin(Stage.AGGREGATE);
    Vintage then = context.vintages().of(run);
    LakeViews.register(context, then);
    new PreviousMarts(context).registerBefore(then);
    RunFolder folder = context.out().asOf(run);
    OutFolder.delete(folder.path());
    return ended(write(then, folder));
  }

  private Result write(Vintage vintage, RunFolder folder) {
    thisRun(vintage).createOrReplaceTempView("this_run");
    Map<String, Long> rows = new LinkedHashMap<>(MartFiles.write(folder, marts, computed(folder)));
    return new Result(folder, rows, MartFiles.check(folder, marts));
  }

  private Result ended(Result result) {
    long total = result.rows().values().stream().mapToLong(Long::longValue).sum();
    context
        .progress()
        .end(Stage.AGGREGATE, "%,d rows in %d marts".formatted(total, result.rows().size()));
    return result;
  }

  /** What was not read or linked as it is now would be missing or stale without a word. */
  private void requireStagesBefore() {
    Lake lake = context.lake();
    if (!Extract.isUpToDate(lake, edition)) {
      throw new UserError(
          "postings, vocabulary or code have changed since facts were read:"
              + " 'jobtide extract' first");
    }
    if (!Link.isUpToDate(lake, edition)) {
      throw new UserError(
          "postings or code have changed since postings were linked: 'jobtide link' first");
    }
  }

  /**
   * Computes views and marts.
   *
   * @return queries of the marts that only pick rows and columns of one view: these are left to
   *     DuckDB, which reads what Spark would have to write first
   */
  private Map<String, Selection> computed(RunFolder folder) {
    Map<String, Selection> selections = new ConcurrentHashMap<>();
    List<String> views = views();
    Steps steps =
        new Steps(
            done -> context.progress().advance("tables", done, views.size() + marts.size(), 0));
    for (String view : views) {
      SqlFile sql = new SqlFile("views/" + view + ".sql");
      steps.add(view, sql.reads(), () -> share(view, sql, folder));
    }
    for (TableContract mart : marts) {
      SqlFile sql = new SqlFile("marts/" + mart.table() + ".sql");
      if (sql.isSelection() && SHARED_VIEWS.containsAll(sql.reads())) {
        String view = sql.reads().iterator().next();
        steps.add(
            "mart " + mart.table(),
            sql.reads(),
            () -> {
              requireContract(mart, sql.query(context.spark()).schema());
              selections.put(
                  mart.table(), new Selection(view, viewFolder(view, folder), sql.text()));
            });
      } else {
        steps.add("mart " + mart.table(), sql.reads(), () -> write(mart, sql, folder));
      }
    }
    steps.await();
    return selections;
  }

  /** The shared views that the marts read, some of them through others. */
  private List<String> views() {
    Set<String> read = new HashSet<>();
    marts.forEach(mart -> read.addAll(new SqlFile("marts/" + mart.table() + ".sql").reads()));
    for (int i = SHARED_VIEWS.size() - 1; i >= 0; i--) {
      if (read.contains(SHARED_VIEWS.get(i))) {
        read.addAll(new SqlFile("views/" + SHARED_VIEWS.get(i) + ".sql").reads());
      }
    }
    return SHARED_VIEWS.stream().filter(read::contains).toList();
  }

  private static Path viewFolder(String view, RunFolder folder) {
    return folder.unfinished("views/" + view);
  }

  /**
   * Writes a view to the run's folder and reads it from there: what is cached in memory keeps its
   * plan, which Spark then analyses again in every query that reads it.
   */
  private void share(String name, SqlFile sql, RunFolder folder) {
    String path = Sessions.location(viewFolder(name, folder));
    Dataset<Row> rows = sql.query(context.spark());
    rows.write().mode(SaveMode.Overwrite).parquet(path);
    context.spark().read().schema(rows.schema()).parquet(path).createOrReplaceTempView(name);
  }

  private void write(TableContract mart, SqlFile sql, RunFolder folder) {
    Dataset<Row> rows = sql.query(context.spark());
    requireContract(mart, rows.schema());
    rows.write()
        .mode(SaveMode.Overwrite)
        .parquet(Sessions.location(folder.unfinished(mart.table())));
  }

  /** A mart whose SQL and contract disagree is our mistake, found before anything is written. */
  private static void requireContract(TableContract mart, StructType actual) {
    for (StructField expected : ContractSchema.stored(mart).fields()) {
      DataType type =
          actual.getFieldIndex(expected.name()).isEmpty()
              ? null
              : actual.apply(expected.name()).dataType();
      if (!expected.dataType().equals(type)) {
        throw new IllegalStateException(
            "%s.%s is %s in its SQL and %s in its contract"
                .formatted(mart.table(), expected.name(), type, expected.dataType()));
      }
    }
    if (actual.size() != mart.storedColumns().size()) {
      throw new IllegalStateException(
          "%s has columns that its contract does not name: %s"
              .formatted(mart.table(), actual.catalogString()));
    }
  }

  private Dataset<Row> thisRun(Vintage vintage) {
    StructType schema =
        StructType.fromDDL(
            "run_id string, started_at timestamp, aggregated_at timestamp, version string,"
                + " vocabulary_sha256 string, since string");
    Row row =
        RowFactory.create(
            vintage.run(),
            vintage.startedAt(),
            vintage.aggregatedAt(),
            edition.version(),
            edition.vocabularySha256(),
            vintage.since());
    return context.spark().createDataFrame(List.of(row), schema);
  }
}
