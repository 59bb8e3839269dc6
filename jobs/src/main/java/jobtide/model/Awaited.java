package jobtide.model;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Values that are made in the background. */
public final class Awaited {
  private Awaited() {}

  /** Waits for the value; throws what its making has thrown, as it was. */
  public static <T> T value(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw e;
    }
  }
}
