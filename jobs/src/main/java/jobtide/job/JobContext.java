package jobtide.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import jobtide.contract.Contracts;
import jobtide.contract.TableContract;
import jobtide.model.UserError;
import jobtide.publish.OutFolder;
import jobtide.publish.RunFolder;
import jobtide.spark.Functions;
import jobtide.spark.Lake;
import jobtide.spark.Sessions;
import jobtide.spark.Vintages;
import jobtide.vocabulary.Schemas;
import org.apache.spark.sql.SparkSession;

/**
 * What every stage works with.
 *
 * @param runId sorts by time
 */
public record JobContext(
    SparkSession spark,
    OutFolder out,
    Schemas schemas,
    Contracts contracts,
    Lake lake,
    Progress progress,
    String runId,
    Instant startedAt)
    implements AutoCloseable {

  /** How Spark is to be started: its master, or null for the default, and settings of its own. */
  public record SparkSettings(String master, Map<String, String> conf) {
    SparkSession open(OutFolder out, Path scratch) {
      return Sessions.open(master, conf, out.lake(), scratch);
    }
  }

  /**
   * Starts Spark for a command that writes and holds the lock of the output folder; {@link #close}
   * stops it.
   */
  public static JobContext start(
      SparkSettings settings,
      OutFolder out,
      Schemas schemas,
      Progress progress,
      String runId,
      Instant startedAt) {
    // Read before Spark starts: what is wrong with them is told at once.
    Contracts contracts = Contracts.load(schemas);
    SparkSession spark = settings.open(out, out.scratch());
    return of(spark, out, schemas, contracts, progress, runId, startedAt).withTables();
  }

  /** Works with a session that runs already. */
  public static JobContext open(
      SparkSession spark,
      OutFolder out,
      Schemas schemas,
      Progress progress,
      String runId,
      Instant startedAt) {
    Contracts contracts = Contracts.load(schemas);
    return of(spark, out, schemas, contracts, progress, runId, startedAt).withTables();
  }

  /**
   * Starts Spark for a command that only reads: the lake stays as it is, and another command may
   * write to it meanwhile. Throws {@link UserError} where nothing has been written.
   *
   * @param scratch for shuffles and spills
   */
  public static JobContext reading(
      SparkSettings settings, OutFolder out, Path scratch, Schemas schemas) {
    out.requireLake();
    Contracts contracts = Contracts.load(schemas);
    SparkSession spark = settings.open(out, scratch);
    return of(spark, out, schemas, contracts, Progress.NONE, "", Instant.now());
  }

  private static JobContext of(
      SparkSession spark,
      OutFolder out,
      Schemas schemas,
      Contracts contracts,
      Progress progress,
      String runId,
      Instant startedAt) {
    Lake lake = new Lake(spark, contracts);
    Sessions.fitShuffles(spark, 0);
    Functions.register(spark, schemas);
    return new JobContext(spark, out, schemas, contracts, lake, progress, runId, startedAt);
  }

  /** The same, the tables of the lake created. */
  private JobContext withTables() {
    lake.create();
    return this;
  }

  @Override
  public void close() {
    spark.stop();
  }

  Collection<TableContract> marts() {
    return contracts.marts();
  }

  /** The runs whose tables are kept. */
  Vintages vintages() {
    return new Vintages(spark, contracts, lake);
  }

  /** The folder that this run writes. */
  public RunFolder run() {
    return out.run(runId);
  }

  /** The run that readers see, if it is another one. */
  Optional<RunFolder> previous() {
    return out.current().filter(run -> !run.id().equals(runId));
  }
}
