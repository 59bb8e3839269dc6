package jobtide.model;

import java.util.stream.Stream;

/** What an exception was thrown for. */
public final class Causes {
  private static final int DEEPEST = 50;

  private Causes() {}

  /** The exception, its cause, the cause of that, and so on. */
  public static Stream<Throwable> of(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }
}
