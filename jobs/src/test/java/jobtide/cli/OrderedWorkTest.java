package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jobtide.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedWorkTest {

  @Test
  void resultsComeInTheOrderOfTheWorkWhateverEndsFirst() {
    List<Integer> results = new ArrayList<>();
    try (OrderedWork<Integer> work = new OrderedWork<>(results::add)) {
      for (int i = 0; i < 500; i++) {
        int number = i;
        work.submit(
            () -> {
              pause(number % 7 == 0 ? 3 : 0);
              return number;
            });
      }
    }
    assertThat(results).isEqualTo(IntStream.range(0, 500).boxed().toList());
  }

  @Test
  void aResultIsHandedOnBeforeMoreWorkIsGiven() throws InterruptedException {
    CountDownLatch there = new CountDownLatch(1);
    try (OrderedWork<Integer> work = new OrderedWork<>(result -> there.countDown())) {
      work.submit(() -> 1);
      assertThat(there.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void noMoreWorkIsTakenThanMayWait() {
    AtomicInteger given = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();
    Thread giver =
        new Thread(
            () -> {
              try (OrderedWork<Integer> work = new OrderedWork<>(results::add)) {
                for (int i = 0; i < 10_000; i++) {
                  work.submit(() -> awaited(start));
                  given.incrementAndGet();
                }
              }
            });
    giver.start();
    while (giver.getState() != Thread.State.WAITING) {
      pause(1);
    }
    int most = 16 * Runtime.getRuntime().availableProcessors();
    assertThat(given.get()).isEqualTo(most);
    start.countDown();
    join(giver);
    assertThat(results).hasSize(10_000);
  }

  @Test
  void whatFailsEndsIt() {
    List<Integer> results = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              try (OrderedWork<Integer> work = new OrderedWork<>(results::add)) {
                for (int i = 0; i < 100_000; i++) {
                  int number = i;
                  work.submit(() -> checked(number));
                }
              }
            })
        .isInstanceOf(CompletionException.class)
        .hasRootCause(new UserError("three"));
    assertThat(results).containsExactly(0, 1, 2);
  }

  private static int checked(int number) {
    if (number == 3) {
      throw new UserError("three");
    }
    return number;
  }

  private static int awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return 1;
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
