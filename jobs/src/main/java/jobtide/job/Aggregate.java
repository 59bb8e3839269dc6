package jobtide.job;

import java.nio.file.Files;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobtide.contract.TableContract;
import jobtide.publish.MartFiles;
import jobtide.publish.MartFiles.FailedCheck;
import jobtide.spark.ContractSchema;
import jobtide.spark.Functions;
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
  /** Views that several marts read, in the order in which one reads the other. */
  private static final List<String> SHARED_VIEWS =
      List.of(
          "sightings",
          "advertised",
          "vacancy_cells",
          "cells_by_employer",
          "cell_totals",
          "subjects",
          "demand");

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
    Functions.register(spark);
    LakeViews.register(context);
    registerPrevious("quality");
    registerPrevious("runs");
    thisRun(version, vocabularySha256).createOrReplaceTempView("this_run");
    List<TableContract> marts = List.copyOf(context.marts());
    int steps = SHARED_VIEWS.size() + marts.size();
    int done = 0;
    for (String view : SHARED_VIEWS) {
      share(view);
      context.progress().advance("tables", ++done, steps, 0);
    }
    for (TableContract mart : marts) {
      write(mart);
      context.progress().advance("tables", ++done, steps, 0);
    }
    Map<String, Long> rows = new LinkedHashMap<>(MartFiles.write(context.run(), marts));
    List<FailedCheck> failed = MartFiles.check(context.run(), marts);
    long total = rows.values().stream().mapToLong(Long::longValue).sum();
    context.progress().end(Stage.AGGREGATE, "%,d rows in %d marts".formatted(total, rows.size()));
    return new Result(rows, failed);
  }

  /**
   * Writes a view to the run's folder and reads it from there: what is cached in memory keeps its
   * plan, which Spark then analyses again in every query that reads it.
   */
  private void share(String name) {
    String path = Sessions.location(context.run().unfinished("views/" + name));
    Dataset<Row> rows = new SqlFile("views/" + name + ".sql").query(context.spark());
    rows.write().mode(SaveMode.Overwrite).parquet(path);
    context.spark().read().schema(rows.schema()).parquet(path).createOrReplaceTempView(name);
  }

  private void write(TableContract mart) {
    Dataset<Row> rows = new SqlFile("marts/" + mart.table() + ".sql").query(context.spark());
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
