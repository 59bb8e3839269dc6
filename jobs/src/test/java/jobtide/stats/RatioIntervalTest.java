package jobtide.stats;

import static jobtide.stats.Fixtures.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RatioIntervalTest {

  static Stream<JsonNode> cases() {
    return Fixtures.cases("ratio_intervals");
  }

  /** The fixture solves what the two ends are the roots of. */
  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithTheRootsFoundByScipy(JsonNode known) {
    double[] in = Fixtures.doubles(known.get("input"));
    assertSame(
        RatioInterval.of(in[0], new Interval(in[1], in[2]), in[3], new Interval(in[4], in[5])),
        known);
  }

  @Test
  void ofAFigureWithoutDoubtIsTheOtherScaled() {
    Interval scaled = RatioInterval.of(.3, new Interval(.2, .5), .5, new Interval(.5, .5));
    assertThat(scaled.low()).isCloseTo(.4, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(scaled.high()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Property
  void holdsTheRatioAndWidensWithDoubt(
      @ForAll @DoubleRange(min = 0, max = 1) double top,
      @ForAll @DoubleRange(min = 0.01, max = 1) double bottom,
      @ForAll @IntRange(min = 1, max = 10_000) int n) {
    Interval ofTop = Wilson.interval(top, n, 1.96);
    Interval sure = RatioInterval.of(top, ofTop, bottom, Wilson.interval(bottom, 10.0 * n, 1.96));
    Interval doubtful = RatioInterval.of(top, ofTop, bottom, Wilson.interval(bottom, n, 1.96));
    assertThat(sure.low()).isBetween(0.0, top / bottom);
    assertThat(sure.high()).isGreaterThanOrEqualTo(top / bottom);
    assertThat(doubtful.low()).isLessThanOrEqualTo(sure.low() + 1e-12);
    assertThat(doubtful.high()).isGreaterThanOrEqualTo(sure.high() - 1e-12);
  }
}
