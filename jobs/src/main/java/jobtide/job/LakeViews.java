package jobtide.job;

import java.util.ArrayList;
import java.util.List;
import jobtide.spark.Lake;
import jobtide.spark.Sessions;
import jobtide.spark.SqlFile;
import jobtide.spark.VocabularyTables;
import org.apache.spark.sql.SparkSession;

/** The lake's tables under their bare names, as readers see them. */
public final class LakeViews {
  private LakeViews() {}

  /**
   * Registers dumps, postings, rejects, facts, vacancies and technologies for this session, and
   * fits its shuffles to how much they hold.
   */
  public static List<String> register(JobContext context) {
    SparkSession spark = context.spark();
    Sessions.fitShuffles(spark, context.lake().bytes("postings"));
    List<String> names = new ArrayList<>();
    for (String table : List.of("dumps", "facts", "vacancies")) {
      spark.table(Lake.name(table)).createOrReplaceTempView(table);
      names.add(table);
    }
    for (String view : List.of("postings", "rejects")) {
      new SqlFile("views/" + view + ".sql").query(spark).createOrReplaceTempView(view);
      names.add(view);
    }
    VocabularyTables.technologies(spark, context.schemas()).createOrReplaceTempView("technologies");
    names.add("technologies");
    return names;
  }
}
