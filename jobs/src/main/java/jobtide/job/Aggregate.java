package jobtide.job;

import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobtide.contract.TableContract;
import jobtide.model.UserError;
import jobtide.publish.MartFiles;
import jobtide.publish.MartFiles.FailedCheck;
import jobtide.spark.ContractSchema;
import jobtide.spark.Lake;
import jobtide.spark.Sessions;
import jobtide.spark.SqlFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
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
          "paid");

  private final JobContext context;
  private final YearMonth since;

  /**
   * A stage over all months, or those from {@code since} on.
   *
   * @param since earliest month, or null
   */
  public Aggregate(JobContext context, YearMonth since) {
    this.context = context;
    this.since = since;
  }

  /** What was written, and which rules do not hold; with any of them nothing may be published. */
  public record Result(Map<String, Long> rows, List<FailedCheck> failedChecks) {}

  /** Computes all marts into the run's folder and checks them. */
  public Result run(String version, String vocabularySha256) {
    context.progress().begin(Stage.AGGREGATE);
    SparkSession spark = context.spark();
    requireStagesBefore();
    LakeViews.register(context);
    registerPrevious("quality");
    registerPrevious("runs");
    thisRun(version, vocabularySha256).createOrReplaceTempView("this_run");
    List<TableContract> marts = List.copyOf(context.marts());
    write(marts);
    Map<String, Long> rows = new LinkedHashMap<>(MartFiles.write(context.run(), marts));
    List<FailedCheck> failed = MartFiles.check(context.run(), marts);
    long total = rows.values().stream().mapToLong(Long::longValue).sum();
    context.progress().end(Stage.AGGREGATE, "%,d rows in %d marts".formatted(total, rows.size()));
    return new Result(rows, failed);
  }

  /** Postings that were never read or linked would be missing from the marts without a word. */
  private void requireStagesBefore() {
    Lake lake = context.lake();
    if (!Link.isUpToDate(lake)) {
      throw new UserError("postings have changed since they were linked: 'jobtide link' first");
    }
    if (lake.rows("facts") != lake.rows("vacancies")) {
      throw new UserError("facts are not those of the postings: 'jobtide extract' first");
    }
  }

  private void write(List<TableContract> marts) {
    Steps steps =
        new Steps(
            done ->
                context.progress().advance("tables", done, SHARED_VIEWS.size() + marts.size(), 0));
    for (String view : SHARED_VIEWS) {
      SqlFile sql = new SqlFile("views/" + view + ".sql");
      steps.add(view, sql.reads(), () -> share(view, sql));
    }
    for (TableContract mart : marts) {
      SqlFile sql = new SqlFile("marts/" + mart.table() + ".sql");
      steps.add("mart " + mart.table(), sql.reads(), () -> write(mart, sql));
    }
    steps.await();
  }

  /**
   * Writes a view to the run's folder and reads it from there: what is cached in memory keeps its
   * plan, which Spark then analyses again in every query that reads it.
   */
  private void share(String name, SqlFile sql) {
    String path = Sessions.location(context.run().unfinished("views/" + name));
    Dataset<Row> rows = sql.query(context.spark());
    rows.write().mode(SaveMode.Overwrite).parquet(path);
    context.spark().read().schema(rows.schema()).parquet(path).createOrReplaceTempView(name);
  }

  private void write(TableContract mart, SqlFile sql) {
    Dataset<Row> rows = sql.query(context.spark());
    requireContract(mart, rows.schema());
    rows.write()
        .mode(SaveMode.Overwrite)
        .parquet(Sessions.location(context.run().unfinished(mart.table())));
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

  /** The mart as the run before published it, or an empty one. */
  private void registerPrevious(String mart) {
    SparkSession spark = context.spark();
    StructType schema = ContractSchema.stored(context.contracts().table(mart));
    Dataset<Row> rows =
        context
            .previous()
            .map(run -> run.mart(mart))
            .filter(Files::exists)
            .map(file -> spark.read().schema(schema).parquet(Sessions.location(file)))
            .orElseGet(() -> spark.createDataFrame(List.of(), schema));
    rows.createOrReplaceTempView("previous_" + mart);
  }

  private Dataset<Row> thisRun(String version, String vocabularySha256) {
    StructType schema =
        StructType.fromDDL(
            "run_id string, started_at timestamp, aggregated_at timestamp, version string,"
                + " vocabulary_sha256 string, since string");
    Row row =
        RowFactory.create(
            context.runId(),
            context.startedAt(),
            Instant.now(),
            version,
            vocabularySha256,
            since == null ? null : since.toString());
    return context.spark().createDataFrame(List.of(row), schema);
  }
}
