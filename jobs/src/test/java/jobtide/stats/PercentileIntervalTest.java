package jobtide.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobtide.stats.PayBand.Pay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PercentileIntervalTest {

  static Stream<JsonNode> clusteredCases() {
    return Fixtures.cases("woodruff");
  }

  @ParameterizedTest
  @MethodSource("clusteredCases")
  void ofClusteredPayAgreesWithNumpy(JsonNode known) {
    List<Pay> pays = new ArrayList<>();
    for (int i = 0; i < known.get("pay").size(); i++) {
      pays.add(new Pay(known.get("pay").get(i).doubleValue(), "e" + known.get("employer").get(i)));
    }
    Interval interval = PercentileInterval.clustered(pays, known.get("q").doubleValue()).get(0);
    Fixtures.assertSame(interval, known);
  }

  @Test
  void theBootstrapDependsOnTheSeedAndNotOnTheOrderOfRows() {
    List<Pay> pays = pays(40, 6, 0.3);
    List<Pay> shuffled = new ArrayList<>(pays);
    Collections.shuffle(shuffled, new Random(5));
    List<Interval> intervals = PercentileInterval.bootstrapped(pays, 200, 11, 0.25, 0.5);
    assertThat(PercentileInterval.bootstrapped(shuffled, 200, 11, 0.25, 0.5)).isEqualTo(intervals);
    assertThat(PercentileInterval.bootstrapped(pays, 200, 12, 0.25, 0.5)).isNotEqualTo(intervals);
    assertThat(PercentileInterval.clustered(shuffled, 0.25))
        .isEqualTo(PercentileInterval.clustered(pays, 0.25));
  }

  @Test
  void theTwoIntervalsOfClusteredPayAreOfOneSize() {
    List<Pay> pays = pays(200, 5, 0.3);
    Interval drawn = PercentileInterval.bootstrapped(pays, 2000, 3, 0.5).get(0);
    Interval inverted = PercentileInterval.clustered(pays, 0.5).get(0);
    double width = inverted.high() - inverted.low();
    assertThat(drawn.low()).isCloseTo(inverted.low(), within(0.2 * width));
    assertThat(drawn.high()).isCloseTo(inverted.high(), within(0.2 * width));
    assertThat(PayBand.of(pays).p50()).isBetween(inverted.low(), inverted.high());
  }

  @Test
  void employersThatPayAlikeWidenTheInterval() {
    assertThat(width(pays(60, 8, 0.6))).isGreaterThan(1.5 * width(pays(60, 8, 0)));
  }

  @Test
  void anEmployerWithMostOfTheCellDoesNotMakeTheInterval() {
    List<Pay> pays = pays(30, 2, 0);
    IntStream.range(0, 900).forEach(i -> pays.add(new Pay(900_000, "giant")));
    assertThat(PercentileInterval.clustered(pays, 0.25).get(0).high()).isLessThan(900_000);
  }

  private static double width(List<Pay> pays) {
    Interval interval = PercentileInterval.clustered(pays, 0.5).get(0);
    return interval.high() - interval.low();
  }

  /** Pay whose logarithm has this intra-class correlation. */
  private static List<Pay> pays(int employers, int each, double correlation) {
    Random random = new Random(7);
    List<Pay> pays = new ArrayList<>();
    for (int e = 0; e < employers; e++) {
      double own = Math.sqrt(correlation) * random.nextGaussian();
      for (int i = 0; i < each; i++) {
        double log = own + Math.sqrt(1 - correlation) * random.nextGaussian();
        pays.add(new Pay(100_000 * Math.exp(0.3 * log), "e" + e));
      }
    }
    return pays;
  }
}
