package jobtide.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BenjaminiHochbergTest {

  static Stream<JsonNode> cases() {
    return Fixtures.cases("benjamini_hochberg");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithStatsmodels(JsonNode known) {
    List<Double> ps = Arrays.stream(Fixtures.doubles(known.get("p"))).boxed().toList();
    List<Double> qs = BenjaminiHochberg.qValues(ps);
    for (int i = 0; i < ps.size(); i++) {
      Fixtures.assertSame(qs.get(i), known.get("q").get(i));
    }
  }

  @Test
  void whatWasNotTestedHasNoValueAndDoesNotCount() {
    assertThat(BenjaminiHochberg.qValues(Arrays.asList(null, 0.02, Double.NaN, 0.8)))
        .containsExactly(null, 0.04, null, 0.8);
    assertThat(BenjaminiHochberg.qValues(List.of())).isEmpty();
    assertThat(BenjaminiHochberg.qValues(List.of(Double.NaN))).containsExactly((Double) null);
  }

  @Property(seed = "20261127")
  void neverBelowThePValueAndInItsOrder(@ForAll List<@DoubleRange(min = 0, max = 1) Double> ps) {
    List<Double> qs = BenjaminiHochberg.qValues(ps);
    for (int i = 0; i < ps.size(); i++) {
      assertThat(qs.get(i)).isBetween(ps.get(i), 1.0);
      for (int j = 0; j < ps.size(); j++) {
        if (ps.get(i) <= ps.get(j)) {
          assertThat(qs.get(i)).isLessThanOrEqualTo(qs.get(j));
        }
      }
    }
  }
}
