package jobtide.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jobtide.stats.ShiftShare.Cell;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShiftShareTest {

  static Stream<JsonNode> cases() {
    return Fixtures.cases("shift_share");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithSwappingFactorsInBothOrders(JsonNode known) {
    List<Cell> cells = new ArrayList<>();
    for (JsonNode c : known.get("cells")) {
      cells.add(
          new Cell(
              "s" + c.get(0),
              "r" + c.get(1),
              c.get(2).longValue(),
              c.get(3).longValue(),
              c.get(4).longValue(),
              c.get(5).longValue()));
    }
    ShiftShare parts = ShiftShare.of(cells).orElseThrow();
    assertThat(parts.change()).isCloseTo(known.get("change").doubleValue(), within(1e-12));
    assertThat(parts.withinRole()).isCloseTo(known.get("within").doubleValue(), within(1e-12));
    assertThat(parts.roleMix()).isCloseTo(known.get("roles").doubleValue(), within(1e-12));
    assertThat(parts.sourceMix()).isCloseTo(known.get("sources").doubleValue(), within(1e-12));
  }

  @Test
  void aSourceThatJoinsWithAnotherMixIsASourceMixAlone() {
    ShiftShare parts =
        ShiftShare.of(
                List.of(
                    new Cell("old", "backend", 30, 60, 30, 60),
                    new Cell("old", "frontend", 4, 40, 4, 40),
                    new Cell("new", "backend", 0, 0, 5, 100)))
            .orElseThrow();
    assertThat(parts.change()).isCloseTo(39 / 200.0 - 0.34, within(1e-12));
    assertThat(parts.sourceMix()).isCloseTo(parts.change(), within(1e-12));
    assertThat(parts.withinRole()).isZero();
    assertThat(parts.roleMix()).isZero();
  }

  @Test
  void aRoleThatGrowsIsARoleMixAlone() {
    ShiftShare parts =
        ShiftShare.of(
                List.of(
                    new Cell("s", "backend", 30, 60, 60, 120),
                    new Cell("s", "frontend", 4, 40, 4, 40)))
            .orElseThrow();
    assertThat(parts.roleMix()).isCloseTo(parts.change(), within(1e-12)).isPositive();
    assertThat(parts.withinRole()).isZero();
  }

  @Test
  void aPeriodWithoutVacanciesHasNoChange() {
    assertThat(ShiftShare.of(List.of())).isEmpty();
    assertThat(ShiftShare.of(List.of(new Cell("s", "r", 1, 2, 0, 0)))).isEmpty();
  }

  @Test
  void aCellThatOccursTwiceIsAMistake() {
    Cell cell = new Cell("hn", "backend", 1, 2, 1, 2);
    assertThatThrownBy(() -> ShiftShare.of(List.of(cell, cell)))
        .hasMessageContaining("backend")
        .hasMessageContaining("hn");
  }

  @Property(seed = "20261127")
  void thePartsAddUpWhateverJoinsOrLeaves(
      @ForAll @IntRange(min = 1, max = 6) int sources,
      @ForAll @IntRange(min = 1, max = 8) int roles,
      @ForAll int seed) {
    Random random = new Random(seed);
    List<Cell> cells = new ArrayList<>();
    for (int s = 0; s < sources; s++) {
      for (int r = 0; r < roles; r++) {
        int before = Math.max(0, random.nextInt(60) - 20);
        int after = Math.max(0, random.nextInt(90) - 30);
        cells.add(
            new Cell(
                "s" + s,
                "r" + r,
                random.nextInt(before + 1),
                before,
                random.nextInt(after + 1),
                after));
      }
    }
    ShiftShare.of(cells)
        .ifPresent(
            parts ->
                assertThat(parts.withinRole() + parts.roleMix() + parts.sourceMix())
                    .isCloseTo(parts.change(), within(1e-12)));
  }
}
