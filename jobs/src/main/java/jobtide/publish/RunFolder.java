package jobtide.publish;

import java.nio.file.Files;
import java.nio.file.Path;

/** What one run wrote. */
public record RunFolder(Path path) {
  public String id() {
    return path.getFileName().toString();
  }

  /** The Parquet file of a mart. */
  public Path mart(String name) {
    return marts().resolve(name + ".parquet");
  }

  public Path marts() {
    return path.resolve("marts");
  }

  /** Where Spark leaves a mart before it becomes one file. */
  public Path unfinished(String mart) {
    return path.resolve(".unfinished").resolve(mart);
  }

  public Path unfinished() {
    return path.resolve(".unfinished");
  }

  public Path duckDb() {
    return path.resolve("marts.duckdb");
  }

  /** The page for people; its folder is what a link shows. */
  public Path report() {
    return path.resolve("report").resolve("index.html");
  }

  public Path summary() {
    return path.resolve("run.json");
  }

  /** Whether all marts are written and their checks held; {@link MartFiles} leaves the mark. */
  public boolean isAggregated() {
    return Files.exists(complete());
  }

  Path complete() {
    return path.resolve(".complete");
  }
}
