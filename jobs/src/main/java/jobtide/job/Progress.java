package jobtide.job;

/** Who is told how far a stage is. Calls come from several threads. */
public interface Progress {
  /** Nobody. */
  Progress NONE = new Progress() {};

  /** A stage begins. */
  default void begin(Stage stage) {}

  /**
   * How far the stage is.
   *
   * @param what such as "dumps" or "rollups"
   * @param done of {@code total}, in any unit
   * @param rows rows done so far, 0 where they are not counted
   */
  default void advance(String what, long done, long total, long rows) {}

  /** A stage has ended; {@code result} is one line. */
  default void end(Stage stage, String result) {}

  /** Something that the user should know though the run goes on. */
  default void warn(String message) {}
}
