package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StepsTest {
  private final Queue<String> taken = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> progress = new ConcurrentLinkedQueue<>();
  private final Steps steps = new Steps(progress::add);

  @Test
  void stepsFollowThoseThatTheyRead() {
    steps.add("a", Set.of("elsewhere"), () -> taken.add("a"));
    steps.add("b", Set.of("a"), () -> taken.add("b"));
    steps.add("c", Set.of("a", "b"), () -> taken.add("c"));
    steps.await();
    assertThat(taken).containsExactly("a", "b", "c");
    assertThat(progress).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void independentStepsRunAtOnce() {
    CountDownLatch both = new CountDownLatch(2);
    for (String name : List.of("a", "b")) {
      steps.add(name, Set.of(), () -> meet(both));
    }
    steps.await();
    assertThat(both.getCount()).isZero();
  }

  @Test
  void failureIsThrownAndWhatReadsItIsNotTaken() {
    steps.add(
        "a",
        Set.of(),
        () -> {
          throw new IllegalStateException("a fails");
        });
    steps.add("b", Set.of("a"), () -> taken.add("b"));
    steps.add("c", Set.of(), () -> taken.add("c"));
    assertThatThrownBy(steps::await)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a fails");
    assertThat(taken).containsExactly("c");
  }

  /** Each waits for the other: alone it would wait until the test times out. */
  private static void meet(CountDownLatch both) {
    both.countDown();
    try {
      assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
