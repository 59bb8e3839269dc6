package jobtide.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.Map;
import jobtide.extract.FactExtractor;
import jobtide.model.Facts;
import jobtide.model.Salary;
import jobtide.spark.ContractSchema;
import jobtide.spark.Lake;
import jobtide.spark.RecordRows;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Stage extract: reads the facts of postings that are new or changed, or all with new rules. */
public final class Extract {
  private final JobContext context;
  private final FactExtractor extractor;
  private final Edition edition;

  /** A stage with that edition's extractor. */
  public Extract(JobContext context, FactExtractor extractor, Edition edition) {
    this.context = context;
    this.extractor = extractor;
    this.edition = edition;
  }

  /** Whether the facts are those that this edition reads in the postings as they are now. */
  static boolean isUpToDate(Lake lake, Edition edition) {
    return input(lake, edition).equals(lake.input("facts"));
  }

  private static String input(Lake lake, Edition edition) {
    return lake.versionOfPostings() + "/" + edition.rules();
  }

  /** How many postings have facts, and of how many they were read now. */
  public record Result(long facts, long readNow) {}

  /** Brings the facts in line with the postings. */
  public Result run() {
    context.progress().begin(Stage.EXTRACT);
    SparkSession spark = context.spark();
    LakeViews.register(context);
    if (isUpToDate(context.lake(), edition)) {
      return ended(0);
    }
    hashed().createOrReplaceTempView("inputs");
    Dataset<Row> todo =
        spark.sql(
            "SELECT i.* FROM inputs i LEFT ANTI JOIN %s f USING (posting_id, input_sha256)"
                .formatted(Lake.name("facts")));
    Dataset<Row> facts = extracted(todo).persist();
    long readNow = facts.count();
    store(facts, readNow);
    facts.unpersist();
    return ended(readNow);
  }

  private Result ended(long readNow) {
    long all = context.lake().rows("facts");
    context
        .progress()
        .end(Stage.EXTRACT, "%,d postings read, %,d had been".formatted(readNow, all - readNow));
    return new Result(all, readNow);
  }

  /** What facts are read from, with a hash that changes when any of it does. */
  private Dataset<Row> hashed() {
    Column inputs =
        concat_ws(
            "\u0001",
            lit(edition.rules()),
            coalesce(col("title"), lit("")),
            coalesce(col("description"), lit("")),
            coalesce(col("stated_level"), lit("")),
            coalesce(to_json(col("salary")), lit("")));
    return context
        .spark()
        .table("postings")
        // Where the text says all, it is read as a text: a part of its first line is no title.
        .withColumn("title", when(col("title_in_text"), null).otherwise(col("title")))
        .select("posting_id", "title", "description", "stated_level", "salary")
        .withColumn("input_sha256", sha2(inputs, 256));
  }

  private Dataset<Row> extracted(Dataset<Row> inputs) {
    StructType schema = ContractSchema.stored(context.contracts().table("facts"));
    Broadcast<FactExtractor> shared =
        JavaSparkContext.fromSparkContext(context.spark().sparkContext()).broadcast(extractor);
    MapPartitionsFunction<Row, Row> read = rows -> new FactRows(rows, shared.value(), schema);
    return inputs.mapPartitions(read, Encoders.row(schema));
  }

  /** Postings as rows of facts. */
  private record FactRows(Iterator<Row> postings, FactExtractor extractor, StructType schema)
      implements Iterator<Row> {
    @Override
    public boolean hasNext() {
      return postings.hasNext();
    }

    @Override
    public Row next() {
      Row posting = postings.next();
      Facts facts =
          extractor.extract(
              posting.getAs("title"),
              posting.getAs("description"),
              RecordRows.record(Salary.class, posting.getAs("salary")),
              posting.getAs("stated_level"));
      return RecordRows.row(
          schema,
          facts,
          Map.of(
              "posting_id", posting.getAs("posting_id"),
              "input_sha256", posting.getAs("input_sha256")));
    }
  }

  private void store(Dataset<Row> facts, long readNow) {
    Lake lake = context.lake();
    boolean isFirst = lake.snapshot("facts") == null;
    if (readNow > 0) {
      lake.merge("facts", facts, "posting_id");
    }
    if (!isFirst) {
      lake.deleteWhereAbsent("facts", "posting_id", "inputs");
    }
    lake.setInput("facts", input(lake, edition));
  }
}
