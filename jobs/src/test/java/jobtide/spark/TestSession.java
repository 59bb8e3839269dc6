package jobtide.spark;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The one Spark of the test JVM: two cores, no UI, few partitions. Each lake gets a session of its
 * own on it, with its own catalog and temporary views.
 */
public final class TestSession {
  private static final Path SCRATCH = Path.of("target", "spark-scratch").toAbsolutePath();

  private static final SparkSession SHARED =
      Sessions.open(
          "local[2]",
          Map.of(
              "spark.sql.shuffle.partitions", "2",
              "spark.default.parallelism", "2",
              // Rows are few: to compile code for them takes longer than to interpret it.
              "spark.sql.codegen.wholeStage", "false",
              "spark.sql.codegen.factoryMode", "NO_CODEGEN",
              "spark.sql.adaptive.enabled", "false"),
          SCRATCH.resolve("unused-warehouse"),
          SCRATCH);

  private TestSession() {}

  /** A session that uses no lake. */
  public static SparkSession shared() {
    return SHARED;
  }

  /** A session whose lake lies in that folder. */
  public static SparkSession on(Path warehouse) {
    SparkSession session = SHARED.newSession();
    // A catalog is loaded at its first use, so it is not too late to say where it lies.
    session
        .conf()
        .set("spark.sql.catalog." + Sessions.CATALOG + ".warehouse", warehouse.toUri().toString());
    SparkSession.setActiveSession(session);
    return session;
  }
}
