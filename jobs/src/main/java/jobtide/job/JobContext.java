package jobtide.job;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import jobtide.contract.Contracts;
import jobtide.contract.TableContract;
import jobtide.model.UserError;
import jobtide.publish.OutFolder;
import jobtide.publish.RunFolder;
import jobtide.spark.Lake;
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
    Instant startedAt) {

  /** Creates the lake's tables where they are absent. */
  public static JobContext open(
      SparkSession spark,
      OutFolder out,
      Schemas schemas,
      Progress progress,
      String runId,
      Instant startedAt) {
    Contracts contracts = Contracts.load(schemas);
    Lake lake = new Lake(spark, contracts);
    lake.create();
    return new JobContext(spark, out, schemas, contracts, lake, progress, runId, startedAt);
  }

  /** For commands that only read; throws {@link UserError} where nothing has been written. */
  public static JobContext reading(
      SparkSession spark, OutFolder out, Schemas schemas, Progress progress) {
    Contracts contracts = Contracts.load(schemas);
    Lake lake = new Lake(spark, contracts);
    if (!lake.exists("dumps")) {
      throw new UserError(out.root() + " holds no lake: 'jobtide run DUMPS' makes one");
    }
    return new JobContext(spark, out, schemas, contracts, lake, progress, "", Instant.now());
  }

  Collection<TableContract> marts() {
    return contracts.marts();
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
