package jobtide.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jobtide.spark.Sessions;
import jobtide.spark.SqlFile;
import jobtide.spark.Vintage;
import jobtide.spark.VocabularyTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The lake's tables under their bare names, as readers see them. */
public final class LakeViews {
  private LakeViews() {}

  /**
   * Registers dumps, postings (in all versions as posting_versions), rejects, facts, vacancies and
   * the vocabulary for this session, and fits its shuffles to how much they hold. Of a lake that an
   * earlier Jobtide wrote they have the columns of today's contracts, with nulls.
   */
  public static List<String> register(JobContext context) {
    List<String> names = register(context, context.lake()::complete);
    context.lake().complete("rejects").createOrReplaceTempView("stored_rejects");
    registerView(context, "rejects");
    context.spark().catalog().dropTempView("stored_rejects");
    names.add("rejects");
    return names;
  }

  /** Registers what aggregate reads, as a run read it. */
  static void register(JobContext context, Vintage vintage) {
    register(context, table -> context.vintages().table(table, vintage));
  }

  private static List<String> register(JobContext context, Function<String, Dataset<Row>> stored) {
    SparkSession spark = context.spark();
    Sessions.fitShuffles(spark, context.lake().bytes("postings"));
    List<String> names = new ArrayList<>();
    for (String table : List.of("dumps", "facts", "vacancies")) {
      stored.apply(table).createOrReplaceTempView(table);
      names.add(table);
    }
    stored.apply("postings").createOrReplaceTempView("posting_versions");
    registerView(context, "postings");
    names.add("postings");
    VocabularyTables.technologies(spark, context.schemas()).createOrReplaceTempView("vocabulary");
    names.add("vocabulary");
    return names;
  }

  private static void registerView(JobContext context, String view) {
    new SqlFile("views/" + view + ".sql").query(context.spark()).createOrReplaceTempView(view);
  }
}
