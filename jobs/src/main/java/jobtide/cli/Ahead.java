package jobtide.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A value made in the background, while Spark starts. */
final class Ahead<T> {
  private final CompletableFuture<T> value;

  private Ahead(CompletableFuture<T> value) {
    this.value = value;
  }

  static <T> Ahead<T> of(Supplier<T> making) {
    return new Ahead<>(CompletableFuture.supplyAsync(making));
  }

  /** Waits for the value; throws what its making has thrown. */
  T get() {
    try {
      return value.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw e;
    }
  }
}
