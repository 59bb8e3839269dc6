package jobtide.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work on all cores whose results are handed on in the order in which it was given, each as soon as
 * it and all before it are there. For use by one thread.
 */
final class OrderedWork<T> implements AutoCloseable {
  /** So many pieces of work a core may wait, so that none is idle and little memory is held. */
  private static final int AHEAD = 16;

  private final ExecutorService workers;
  private final Semaphore room;
  private final Consumer<T> results;
  private CompletableFuture<Void> delivered = CompletableFuture.completedFuture(null);

  OrderedWork(Consumer<T> results) {
    int cores = Runtime.getRuntime().availableProcessors();
    this.results = results;
    workers = Executors.newFixedThreadPool(cores);
    room = new Semaphore(AHEAD * cores);
  }

  /**
   * Gives more work, and waits while much of it is undone.
   *
   * @throws CompletionException where earlier work, or to hand on what came of it, has failed: then
   *     nothing more is handed on
   */
  void submit(Supplier<T> work) {
    room.acquireUninterruptibly();
    if (delivered.isCompletedExceptionally()) {
      throwFailure();
    }
    delivered =
        delivered
            .thenAcceptBoth(
                CompletableFuture.supplyAsync(work, workers),
                (before, result) -> results.accept(result))
            .whenComplete((done, failure) -> room.release());
  }

  /** Waits until all is handed on; throws as {@link #submit} does. */
  @Override
  public void close() {
    try {
      throwFailure();
    } finally {
      workers.shutdown();
    }
  }

  /** Anew each time: what is thrown in a block with this and by its end must not be the same. */
  private void throwFailure() {
    Throwable failure = delivered.handle((done, thrown) -> thrown).join();
    if (failure != null) {
      throw new CompletionException(failure);
    }
  }
}
