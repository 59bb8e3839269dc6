package jobtide.stats;

import static jobtide.stats.Fixtures.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwoProportionsTest {

  static Stream<JsonNode> cases() {
    return Fixtures.cases("two_proportions");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithStatsmodels(JsonNode known) {
    double[] in = Fixtures.doubles(known.get("input"));
    TwoProportions test =
        TwoProportions.of((long) in[0], (long) in[1], in[2], (long) in[3], (long) in[4], in[5]);
    assertSame(test.z(), known.get("z"));
    assertSame(test.pValue(), known.get("p"));
  }

  @Test
  void sharesThatNeverVaryDoNotDiffer() {
    assertThat(TwoProportions.of(0, 40, 1, 0, 30, 2)).isEqualTo(new TwoProportions(0, 1));
    assertThat(TwoProportions.of(40, 40, 1, 30, 30, 2)).isEqualTo(new TwoProportions(0, 1));
  }

  @Test
  void withoutVacanciesThereIsNoTest() {
    assertThat(TwoProportions.of(0, 0, 1, 3, 30, 1).pValue()).isNaN();
    assertThat(TwoProportions.of(3, 30, 1, 0, 0, 1).z()).isNaN();
  }

  @Property(seed = "20261127")
  void theOtherWayRoundOnlyTheSignTurns(
      @ForAll @IntRange(min = 1, max = 500) int total1,
      @ForAll @IntRange(min = 1, max = 500) int total2,
      @ForAll @DoubleRange(min = 0, max = 1) double share1,
      @ForAll @DoubleRange(min = 0, max = 1) double share2,
      @ForAll @DoubleRange(min = 1, max = 9) double effect) {
    long s1 = Math.round(share1 * total1);
    long s2 = Math.round(share2 * total2);
    TwoProportions there = TwoProportions.of(s1, total1, effect, s2, total2, 1);
    TwoProportions back = TwoProportions.of(s2, total2, 1, s1, total1, effect);
    assertThat(there.z()).isCloseTo(-back.z(), within(1e-9));
    assertThat(there.pValue()).isCloseTo(back.pValue(), within(1e-9)).isBetween(0.0, 1.0);
  }
}
