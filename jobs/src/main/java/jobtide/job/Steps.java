package jobtide.job;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import jobtide.model.Awaited;

/**
 * Steps that are taken as soon as those before them are done, several at once: a query alone leaves
 * cores idle while it is planned and while its last tasks run.
 */
final class Steps {
  private static final int AT_ONCE = 4;

  private final Map<String, CompletableFuture<Void>> taken = new LinkedHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final AtomicInteger done = new AtomicInteger();
  private final IntConsumer progress;

  /**
   * No steps yet.
   *
   * @param progress is told how many steps are done after each
   */
  Steps(IntConsumer progress) {
    this.progress = progress;
  }

  /** Adds a step; those that come before it have been added already, other names are ignored. */
  void add(String name, Collection<String> before, Runnable step) {
    CompletableFuture<?>[] awaited =
        before.stream()
            .filter(taken::containsKey)
            .map(taken::get)
            .toArray(CompletableFuture<?>[]::new);
    taken.put(name, CompletableFuture.allOf(awaited).thenRunAsync(() -> take(step), threads));
  }

  private void take(Runnable step) {
    step.run();
    progress.accept(done.incrementAndGet());
  }

  /** Waits for all; throws what the first failing step has thrown, when the others have ended. */
  void await() {
    try {
      Awaited.value(CompletableFuture.allOf(taken.values().toArray(CompletableFuture<?>[]::new)));
    } finally {
      threads.shutdown();
    }
  }
}
