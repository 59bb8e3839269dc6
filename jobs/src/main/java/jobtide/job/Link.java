package jobtide.job;

import jobtide.spark.ContractSchema;
import jobtide.spark.Lake;
import jobtide.spark.SqlFile;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Stage link: points each posting to the vacancy behind it. */
public final class Link {
  private final JobContext context;
  private final Edition edition;

  /** A stage of that edition. */
  public Link(JobContext context, Edition edition) {
    this.context = context;
    this.edition = edition;
  }

  /** Whether the vacancies are those that this edition finds in the postings as they are now. */
  static boolean isUpToDate(Lake lake, Edition edition) {
    return input(lake, edition).equals(lake.input("vacancies"));
  }

  private static String input(Lake lake, Edition edition) {
    return lake.versionOfPostings() + "/" + edition.codeSha256();
  }

  /**
   * Rewrites the vacancies where the postings or the edition have changed.
   *
   * @return vacancies and the postings that are copies or re-posts of another
   */
  public Result run() {
    context.progress().begin(Stage.LINK);
    Lake lake = context.lake();
    LakeViews.register(context);
    if (!isUpToDate(lake, edition)) {
      lake.overwrite("vacancies", vacancies());
      lake.setInput("vacancies", input(lake, edition));
    }
    Row counts =
        context
            .spark()
            .sql("SELECT count(*), count(DISTINCT vacancy_id) FROM " + Lake.name("vacancies"))
            .first();
    Result result = new Result(counts.getLong(0), counts.getLong(1));
    context
        .progress()
        .end(
            Stage.LINK,
            "%,d vacancies behind %,d postings".formatted(result.vacancies(), result.postings()));
    return result;
  }

  private Dataset<Row> vacancies() {
    StructType schema = ContractSchema.stored(context.contracts().table("vacancies"));
    MapFunction<Row, String> employer = advert -> advert.getAs("employer");
    return new SqlFile("link/adverts.sql")
        .query(context.spark())
        .groupByKey(employer, Encoders.STRING())
        .flatMapGroups(new EmployerLinks(schema), Encoders.row(schema));
  }

  /** How many vacancies there are behind how many postings. */
  public record Result(long postings, long vacancies) {}
}
