package jobtide.spark;

import java.nio.file.Path;
import java.util.Map;
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
   */
  public static SparkSession open(
      String master, Map<String, String> settings, Path warehouse, Path scratch) {
    SparkConf conf = new SparkConf();
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
    }
    String catalog = "spark.sql.catalog." + CATALOG;
    conf.setIfMissing(catalog, "org.apache.iceberg.spark.SparkCatalog");
    conf.setIfMissing(catalog + ".type", "hadoop");
    conf.setIfMissing(catalog + ".warehouse", warehouse.toUri().toString());
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
