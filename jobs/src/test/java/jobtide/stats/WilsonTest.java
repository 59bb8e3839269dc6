package jobtide.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  // Expected values: statsmodels 0.15 proportion_confint(method="wilson").
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0, 0.277532800",
    "1, 10, 0.017876213, 0.404150027",
    "5, 10, 0.236593091, 0.763406909",
    "10, 10, 0.722467201, 1.0",
    "50, 1000, 0.038130262, 0.065313820",
  })
  void agreesWithStatsmodels(long successes, long total, double low, double high) {
    Interval interval = Wilson.interval(successes, total, 1);
    assertThat(interval.low()).isCloseTo(low, within(1e-6));
    assertThat(interval.high()).isCloseTo(high, within(1e-6));
  }

  @Property(seed = "20261127")
  void aDesignEffectWidensAndTheShareStaysInside(
      @ForAll @IntRange(min = 1, max = 5000) int total,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 1, max = 50) double designEffect) {
    long successes = Math.round(share * total);
    double p = (double) successes / total;
    Interval plain = Wilson.interval(successes, total, 1);
    Interval wide = Wilson.interval(successes, total, designEffect);
    assertThat(p).isBetween(plain.low(), plain.high()).isBetween(wide.low(), wide.high());
    assertThat(wide.high() - wide.low()).isGreaterThanOrEqualTo(plain.high() - plain.low() - 1e-12);
  }
}
