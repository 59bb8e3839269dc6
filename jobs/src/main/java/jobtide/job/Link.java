package jobtide.job;

import java.util.Map;
import jobtide.spark.Lake;
import jobtide.spark.SqlFile;
import org.apache.spark.sql.Row;

/** Stage link: points each posting to the vacancy behind it. */
public final class Link {
  private static final String INPUT = "jobtide.input";

  private final JobContext context;

  public Link(JobContext context) {
    this.context = context;
  }

  /**
   * Rewrites the vacancies where the postings have changed.
   *
   * @return vacancies and the postings that are copies or re-posts of another
   */
  public Result run() {
    context.progress().begin(Stage.LINK);
    Lake lake = context.lake();
    LakeViews.register(context);
    SqlFile sql = new SqlFile("link/vacancies.sql");
    String input = lake.snapshot("postings") + "/" + lake.snapshot("dumps") + "/" + sql.hash();
    if (!input.equals(lake.note("vacancies", INPUT))) {
      lake.overwrite("vacancies", sql.query(context.spark()), Map.of(INPUT, input));
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

  /** How many vacancies there are behind how many postings. */
  public record Result(long postings, long vacancies) {}
}
