package jobtide.stats;

import static jobtide.stats.Fixtures.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Herfindahl, total variation and specificity. */
class MixesTest {

  static Stream<JsonNode> cases() {
    return Fixtures.cases("mixes");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreeWithNumpy(JsonNode known) {
    List<Long> before = Fixtures.longs(known.get("before"));
    List<Long> after = Fixtures.longs(known.get("after"));
    assertSame(Herfindahl.index(before), known.get("herfindahl"));
    assertSame(Herfindahl.breadth(before), known.get("breadth"));
    assertThat(TotalVariation.distance(named(before), named(after)))
        .isCloseTo(known.get("distance").doubleValue(), within(1e-12));
  }

  @Test
  void employersOfOneSizeAreAsBroadAsTheyAreMany() {
    assertThat(Herfindahl.breadth(List.of(7, 7, 7, 7))).isCloseTo(4, within(1e-12));
    assertThat(Herfindahl.index(List.of(7, 0))).isEqualTo(1);
    assertThat(Herfindahl.index(List.of())).isNaN();
    assertThat(Herfindahl.breadth(List.of(0, 0))).isNaN();
  }

  @Test
  void mixesWithoutACommonSourceAreOneApart() {
    assertThat(TotalVariation.distance(Map.of("a", 3), Map.of("b", 9))).isEqualTo(1);
    assertThat(TotalVariation.distance(Map.of("a", 3, "b", 1), Map.of("a", 9, "b", 3))).isZero();
    assertThat(TotalVariation.distance(Map.of("a", 3), Map.of("a", 3, "b", 1))).isEqualTo(0.25);
    assertThat(TotalVariation.distance(Map.of(), Map.of("b", 9))).isNaN();
  }

  @Test
  void aMixThatMovesByMoreThanAFifthIsABreak() {
    assertThat(TotalVariation.isBreak(0.2)).isFalse();
    assertThat(TotalVariation.isBreak(0.2000001)).isTrue();
    assertThat(TotalVariation.isBreak(Double.NaN)).isFalse();
  }

  @Test
  void specificityIsAbsoluteTimesRelativeChange() {
    assertThat(Specificity.jlh(0.3, 0.1)).isCloseTo(0.2 * 3, within(1e-12));
    assertThat(Specificity.jlh(0.1, 0.1)).isZero();
    assertThat(Specificity.jlh(0.05, 0.1)).isNegative();
    assertThat(Specificity.jlh(0, 0)).isNaN();
  }

  private static Map<String, Long> named(List<Long> counts) {
    return IntStream.range(0, counts.size())
        .boxed()
        .collect(Collectors.toMap(i -> "s" + i, counts::get));
  }
}
