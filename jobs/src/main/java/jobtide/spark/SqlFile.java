package jobtide.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jobtide.model.Sha256;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A query that ships with the jar, below {@code src/main/sql}. */
public record SqlFile(String path) {

  /** The query's result. It takes no parameters: Spark forgets those of a temporary view. */
  public Dataset<Row> query(SparkSession spark) {
    return spark.sql(text());
  }

  /** SHA-256 of its text, in hex. */
  public String hash() {
    return Sha256.hex(text());
  }

  private String text() {
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
