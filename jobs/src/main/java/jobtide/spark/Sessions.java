package jobtide.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobtide.model.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark sessions with Jobtide's catalog and settings. */
public final class Sessions {
  /** Name of the catalog; its one namespace is {@code jobtide}. */
  public static final String CATALOG = "lake";

  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
  private static final long LEAST_HEAP = 450L << 20;
  private static final long BYTES_A_PARTITION = 8L << 20;
  private static final Set<String> UNUSED_DEFAULTS =
      Set.of("yarn-default.xml", "mapred-default.xml");

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
      requireHeap();
      // So that small files are read by all cores; one partition of 4 MB is the default.
      conf.setIfMissing("spark.sql.files.openCostInBytes", "65536");
      // Pages are zeroed for every sort and aggregation; by the size of the heap they would be 64
      // MB.
      conf.setIfMissing("spark.buffer.pageSize", "4m");
      // A block is allocated in full for every broadcast, of which each scan and stage makes one;
      // by default it has 4 MB.
      conf.setIfMissing("spark.broadcast.blockSize", "256k");
      conf.setIfMissing("spark.hadoop.fs.file.impl", LocalFiles.class.getName());
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.local.dir", scratch.toString());
      conf.setIfMissing("spark.ui.enabled", "false");
      conf.setIfMissing("spark.executor.heartbeatInterval", "2s");
      // Else a task without memory ends the JVM before anything can be said.
      conf.setIfMissing("spark.executor.killOnFatalError.depth", "0");
    }
    // Spark makes this folder as soon as anything asks for its own catalog, by default where the
    // user stands.
    conf.setIfMissing("spark.sql.warehouse.dir", location(scratch.resolve("warehouse")));
    String catalog = "spark.sql.catalog." + CATALOG;
    conf.setIfMissing(catalog, "org.apache.iceberg.spark.SparkCatalog");
    conf.setIfMissing(catalog + ".type", "hadoop");
    conf.setIfMissing(catalog + ".warehouse", location(warehouse));
    conf.setIfMissing(catalog + ".cache-enabled", "false");
    SparkSession session =
        SparkSession.builder()
            .appName("jobtide")
            .config(conf)
            .config(
                "spark.sql.extensions",
                "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
            // Else the compiler of generated code asks a file server for every class that it meets.
            .config("spark.sql.artifact.isolation.enabled", "false")
            // Its first use costs seconds, for letters that no key of ours holds.
            .config("spark.sql.icu.caseMappings.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.codegen.cache.maxEntries", "1000")
            .getOrCreate();
    if (local) {
      forgetDefaults(session.sparkContext().hadoopConfiguration());
    }
    return session;
  }

  /** Spark does not start below 1.5 times the 300 MB that it reserves. */
  private static void requireHeap() {
    long heap = Runtime.getRuntime().maxMemory();
    if (heap < LEAST_HEAP) {
      throw new UserError(
          "%d MB of memory for Java are too few, Spark needs 512: raise -Xmx in JOBTIDE_JAVA_OPTS"
              .formatted(heap >> 20));
    }
  }

  /**
   * Drops Hadoop's defaults for YARN and MapReduce: every scan and write sends the whole
   * configuration to its tasks, each setting compressed on its own.
   */
  private static void forgetDefaults(Configuration hadoop) {
    List<String> unused = new ArrayList<>();
    for (Map.Entry<String, String> setting : hadoop) {
      String[] sources = hadoop.getPropertySources(setting.getKey());
      if (sources != null && UNUSED_DEFAULTS.containsAll(List.of(sources))) {
        unused.add(setting.getKey());
      }
    }
    unused.forEach(hadoop::unset);
  }

  /**
   * Splits shuffles by the amount of data on local runs, unless the user has said how: Spark's 200
   * partitions cost more than the work on little of it, and two cores are kept busy by the queries
   * that run at once.
   *
   * @param bytes compressed, of the table that is read
   */
  public static void fitShuffles(SparkSession session, long bytes) {
    SparkConf conf = session.sparkContext().getConf();
    if (session.sparkContext().isLocal() && !conf.contains(SHUFFLE_PARTITIONS)) {
      session.conf().set(SHUFFLE_PARTITIONS, 1 + bytes / BYTES_A_PARTITION);
    }
  }
}
