package jobtide.cli;

import java.nio.file.Path;

/** Where Spark's own log goes: to a file, since a command prints what its user needs. */
final class SparkLog {
  private SparkLog() {}

  /** Must be called before Spark is; log4j2.properties reads the property. */
  static void to(Path file) {
    System.setProperty("jobtide.log", file.toString());
  }
}
