package jobtide.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A query that ships with the jar, below {@code src/main/sql}. */
public record SqlFile(String path) {
  private static final Pattern READ = Pattern.compile("\\b(?:FROM|JOIN) (\\w+)");

  private static final Pattern COMMENT = Pattern.compile("--.*");
  private static final Pattern COMPUTES =
      Pattern.compile("[()]|\\b(?:JOIN|UNION|EXCEPT|INTERSECT)\\b");

  /** The query's result. It takes no parameters: Spark forgets those of a temporary view. */
  public Dataset<Row> query(SparkSession spark) {
    return spark.sql(text());
  }

  /** Names of the tables and views that it reads, and those of its own. */
  public Set<String> reads() {
    return READ.matcher(text()).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  /**
   * Whether it only picks rows and columns of one table, and calls no function: every engine
   * answers that alike.
   */
  public boolean isSelection() {
    return !COMPUTES.matcher(COMMENT.matcher(text()).replaceAll("")).find();
  }

  /** The query. */
  public String text() {
    try (InputStream in = SqlFile.class.getResourceAsStream("/sql/" + path)) {
      if (in == null) {
        throw new IllegalStateException("sql/" + path + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("sql/" + path, e);
    }
  }
}
