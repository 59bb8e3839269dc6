package jobtide.stats;

import static jobtide.stats.Fixtures.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionsTest {

  static Stream<JsonNode> cases() {
    return Fixtures.cases("distributions");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreeWithScipy(JsonNode known) {
    double x = known.get("x").doubleValue();
    double freedom = known.path("freedom").doubleValue();
    double value =
        switch (known.get("function").textValue()) {
          case "normal_two_sided" -> Normal.twoSidedTail(x);
          case "normal_below" -> Normal.below(x);
          case "t_two_sided" -> StudentT.twoSidedTail(x, freedom);
          case "t_quantile" -> StudentT.quantile(x, freedom);
          case "beta" ->
              IncompleteBeta.of(x, known.get("a").doubleValue(), known.get("b").doubleValue());
          default -> throw new IllegalArgumentException(known.toString());
        };
    assertSame(value, known.get("value"));
  }

  @Property(seed = "20261127")
  void theQuantileLeavesItsTail(
      @ForAll @Scale(6) @DoubleRange(min = 1e-6, max = 1) double tail,
      @ForAll @DoubleRange(min = 1, max = 1e5) double freedom) {
    double quantile = StudentT.quantile(tail, freedom);
    assertThat(StudentT.twoSidedTail(quantile, freedom)).isCloseTo(tail, within(1e-9 * tail));
  }
}
