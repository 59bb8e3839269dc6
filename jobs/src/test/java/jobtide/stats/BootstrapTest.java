package jobtide.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  @Test
  void shouldComeNearTheNormalIntervalOfAMean() {
    SplittableRandom random = new SplittableRandom(1);
    double[] values = random.doubles(400).toArray();
    Interval interval =
        Bootstrap.interval(
            values.length,
            4000,
            7,
            drawn -> Arrays.stream(drawn).mapToDouble(i -> values[i]).average().orElseThrow());

    double mean = Arrays.stream(values).average().orElseThrow();
    double error = Math.sqrt(1.0 / 12 / values.length);
    assertThat(interval.low()).isCloseTo(mean - 1.96 * error, within(0.15 * error));
    assertThat(interval.high()).isCloseTo(mean + 1.96 * error, within(0.15 * error));
  }

  @Test
  void shouldBeTheSameForTheSameSeed() {
    assertThat(Bootstrap.interval(20, 100, 3, drawn -> drawn[0]))
        .isEqualTo(Bootstrap.interval(20, 100, 3, drawn -> drawn[0]))
        .isNotEqualTo(Bootstrap.interval(20, 100, 4, drawn -> drawn[0] + drawn[1]));
  }

  @Test
  void shouldLeaveOutDrawsWithoutAValue() {
    Interval interval =
        Bootstrap.interval(5, 200, 3, drawn -> drawn[0] == 0 ? Double.NaN : drawn[0]);
    assertThat(interval.low()).isEqualTo(1);
    assertThat(Bootstrap.interval(5, 10, 3, drawn -> Double.NaN).low()).isNaN();
  }
}
