package jobtide.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import jobtide.publish.RunFolder;
import jobtide.spark.ContractSchema;
import jobtide.spark.Sessions;
import jobtide.spark.Vintage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Marts that carry over what the run before published, as views {@code previous_NAME}. */
final class PreviousMarts {
  private final JobContext context;

  PreviousMarts(JobContext context) {
    this.context = context;
  }

  /** As the run before published them; empty where there is none. */
  void register() {
    for (String mart : List.of("quality", "runs", "vintages")) {
      show(mart, rows(mart, context.previous()));
    }
  }

  /**
   * As the run before an earlier one had published them. What runs and vintages hold of a run stays
   * in them; the quality of the run before is known as long as its folder is kept.
   */
  void registerBefore(Vintage vintage) {
    Optional<RunFolder> current = context.out().current();
    Dataset<Row> runs = rows("runs", current).where(col("run_id").lt(vintage.run()));
    String before = runs.agg(max("run_id")).first().getString(0);
    show("runs", runs);
    show("vintages", rows("vintages", current).where(col("first_run").lt(vintage.run())));
    show("quality", rows("quality", Optional.ofNullable(before).map(context.out()::run)));
  }

  private Dataset<Row> rows(String mart, Optional<RunFolder> run) {
    StructType schema = ContractSchema.stored(context.contracts().table(mart));
    return run.map(folder -> folder.mart(mart))
        .filter(Files::exists)
        .map(file -> context.spark().read().schema(schema).parquet(Sessions.location(file)))
        .orElseGet(() -> context.spark().createDataFrame(List.of(), schema));
  }

  private static void show(String mart, Dataset<Row> rows) {
    rows.createOrReplaceTempView("previous_" + mart);
  }
}
