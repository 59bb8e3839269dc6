package jobtide.job;

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
    SparkSession open(OutFolder out) {
      return Sessions.open(master, conf, out.lake(), out.scratch());
    }
  }

  /** Starts Spark for a command that writes; {@link #close} stops it. */
  public static JobContext start(
      SparkSettings settings,
      OutFolder out,
      Schemas schemas,
      Progress progress,
      String runId,
      Instant startedAt) {
    // Read before Spark starts: what is wrong with them is told at once.
    Contracts contracts = Contracts.load(schemas);
    return of(settings.open(out), out, schemas, contracts, progress, runId, startedAt);
  }

  /** Works with a session that runs already. */
  public static JobContext open(
      SparkSession spark,
      OutFolder out,
      Schemas schemas,
      Progress progress,
      String runId,
      Instant startedAt) {
    return of(spark, out, schemas, Contracts.load(schemas), progress, runId, startedAt);
  }

  /**
   * Starts Spark for a command that only reads; throws {@link UserError} where nothing has been
   * written.
   */
  public static JobContext reading(SparkSettings settings, OutFolder out, Schemas schemas) {
    out.requireLake();
    return start(settings, out, schemas, Progress.NONE, "", Instant.now());
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
    lake.create();
    Functions.register(spark, schemas);
    return new JobContext(spark, out, schemas, contracts, lake, progress, runId, startedAt);
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
