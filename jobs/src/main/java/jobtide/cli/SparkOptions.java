package jobtide.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import jobtide.job.JobContext.SparkSettings;
import jobtide.model.UserError;
import picocli.CommandLine.Option;

/** On which Spark. */
final class SparkOptions {
  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master (default: what spark-submit says, else all local cores).")
  private String master;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "A setting of Spark, such as spark.driver.memory; may be repeated.")
  private Map<String, String> conf = new LinkedHashMap<>();

  SparkSettings settings() {
    conf.forEach(
        (key, value) -> {
          if (key.isBlank()) {
            throw new UserError(
                "--conf =%s names no setting: give KEY=VALUE, such as spark.driver.memory=4g"
                    .formatted(value));
          }
        });
    return new SparkSettings(master, conf);
  }
}
