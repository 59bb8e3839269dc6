package jobtide.stats;

import static jobtide.stats.Fixtures.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusteredShareTest {

  static Stream<JsonNode> cases() {
    return Fixtures.cases("clustered_shares");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithTheResidualsThemselves(JsonNode known) {
    ClusteredShare share =
        ClusteredShare.of(
            Fixtures.doubles(known.get("asks")), Fixtures.doubles(known.get("total")));
    assertSame(share.share(), known.get("share"));
    assertSame(share.designEffect(), known.get("effect"));
    assertSame(share.freedom(), known.get("freedom"));
    assertSame(share.interval(), known);
  }

  @Test
  void manyIndependentVacanciesGiveWilsonsInterval() {
    double[] all = new double[4000];
    Arrays.fill(all, 1);
    double[] asks = new double[4000];
    Arrays.fill(asks, 0, 1000, 1);
    Interval plain = Wilson.interval(1000, 4000, 1);
    Interval interval = ClusteredShare.of(asks, all).interval();
    assertThat(interval.low()).isCloseTo(plain.low(), within(1e-4));
    assertThat(interval.high()).isCloseTo(plain.high(), within(1e-4));
  }

  @Test
  void oneEmployerTellsNothing() {
    Interval interval = ClusteredShare.of(new double[] {30}, new double[] {50}).interval();
    assertThat(interval.low()).isLessThan(0.01);
    assertThat(interval.high()).isGreaterThan(0.99);
  }

  @Test
  void employersThatAllAskEquallyOftenNeverNarrowTheInterval() {
    double[] all = {10, 20, 30, 40, 50, 60, 70};
    ClusteredShare share = ClusteredShare.of(Arrays.stream(all).map(m -> m * 0.3).toArray(), all);
    assertThat(share.designEffect()).isEqualTo(1);
    assertThat(share.freedom()).isCloseTo(280 * 280 / 14_000.0 - 1, within(1e-9));
  }

  @Test
  void withoutVariationUnequalEmployersStillCount() {
    ClusteredShare none = ClusteredShare.of(new double[2], new double[] {19, 1});
    assertThat(none.designEffect()).isCloseTo(18.1, within(1e-9));
    assertThat(none.freedom()).isEqualTo(1);
    assertThat(none.interval().low()).isZero();
    assertThat(none.interval().high()).isBetween(0.5, 1.0);
  }

  @Property(seed = "20261127")
  void theShareIsInItsIntervalWhichIsNeverNarrowerThanWilsons(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 300) Integer> sizes,
      @ForAll @Size(min = 40, max = 40) List<@IntRange(min = 0, max = 300) Integer> asks) {
    double[] all = sizes.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] with = new double[all.length];
    Arrays.setAll(with, i -> Math.min(all[i], asks.get(i)));
    ClusteredShare share = ClusteredShare.of(with, all);
    Interval interval = share.interval();
    Interval plain = Wilson.interval((long) share.sumY(), (long) share.sumM(), 1);
    assertThat(share.share()).isBetween(interval.low(), interval.high());
    assertThat(interval.low()).isBetween(0.0, plain.low() + 1e-12);
    assertThat(interval.high()).isBetween(plain.high() - 1e-12, 1.0);
  }
}
