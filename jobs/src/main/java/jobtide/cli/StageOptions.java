package jobtide.cli;

import jobtide.publish.OutFolder;
import jobtide.vocabulary.Schemas;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** What every command that writes takes. */
final class StageOptions {
  @Mixin private OutOption out;
  @Mixin private SchemasOption schemas;
  @Mixin private SparkOptions spark;
  @Mixin private ReportOptions report;

  /** What a stage reads by, known before Spark starts: what is wrong with it is told at once. */
  Schemas schemas() {
    return schemas.schemas();
  }

  /** A session on a folder that may be new. */
  StageSession open(CommandSpec command) {
    return open(command, out.folder());
  }

  /** A session on what an earlier stage wrote. */
  StageSession openExisting(CommandSpec command) {
    OutFolder folder = out.existing();
    folder.requireLake();
    return open(command, folder);
  }

  private StageSession open(CommandSpec command, OutFolder folder) {
    return new StageSession(folder, schemas.schemas(), spark, report, command);
  }
}
