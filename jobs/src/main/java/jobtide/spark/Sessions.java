package jobtide.spark;

import java.nio.file.Path;
import java.util.Map;
import jobtide.model.UserError;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark sessions with Jobtide's catalog and settings. */
public final class Sessions {
  /** Name of the catalog; its one namespace is {@code jobtide}. */
  public static final String CATALOG = "lake";

  private Sessions() {}

  /**
   * A session on that lake.
   *
   * @param master Spark master, or null: what spark-submit says, else all local cores
   * @param settings of Spark, from the user
   * @param warehouse folder of the lake's tables
   * @param scratch folder for shuffles and spills on local runs
   * @throws UserError where Spark does not start with what the user set
   */
  public static SparkSession open(
      String master, Map<String, String> settings, Path warehouse, Path scratch) {
    if (master == null && settings.isEmpty()) {
      return start(new SparkConf(), null, settings, warehouse, scratch);
    }
    try {
      return start(new SparkConf(), master, settings, warehouse, scratch);
      // Scala throws checked exceptions silently.
    } catch (Exception e) {
      String reason = String.valueOf(e.getMessage()).replaceFirst("^\\[[A-Z_.0-9]+\\] ", "");
      throw new UserError("Spark does not start (" + reason + "): mend --master or --conf", e);
    }
  }

  /** A local path as Hadoop writes it: the text of a URI would have its spaces escaped, twice. */
  public static String location(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri()).toString();
  }

  private static SparkSession start(
      SparkConf conf, String master, Map<String, String> settings, Path warehouse, Path scratch) {
    settings.forEach(conf::set);
    if (master != null) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", "local[*]");
    boolean local = conf.get("spark.master").startsWith("local");
    if (local) {
      int cores = Runtime.getRuntime().availableProcessors();
      // 200 partitions, the default, cost more than the work on one machine.
      conf.setIfMissing("spark.sql.shuffle.partitions", String.valueOf(Math.max(4, 2 * cores)));
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.local.dir", scratch.toString());
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.executor.heartbeatInterval", "2s");
      // Else a task without memory ends the JVM before anything can be said.
      conf.setIfMissing("spark.executor.killOnFatalError.depth", "0");
    }
    String catalog = "spark.sql.catalog." + CATALOG;
    conf.setIfMissing(catalog, "org.apache.iceberg.spark.SparkCatalog");
    conf.setIfMissing(catalog + ".type", "hadoop");
    conf.setIfMissing(catalog + ".warehouse", location(warehouse));
    conf.setIfMissing(catalog + ".cache-enabled", "false");
    return SparkSession.builder()
        .appName("jobtide")
        .config(conf)
        .config(
            "spark.sql.extensions",
            "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", "true")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.sql.codegen.cache.maxEntries", "1000")
        .getOrCreate();
  }
}
