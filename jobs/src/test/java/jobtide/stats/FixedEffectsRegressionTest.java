package jobtide.stats;

import static jobtide.stats.Fixtures.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobtide.stats.FixedEffectsRegression.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixedEffectsRegressionTest {

  static Stream<JsonNode> cases() {
    return Fixtures.cases("fixed_effects");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithStatsmodelsWhichHasADummyOfEachGroup(JsonNode known) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < known.get("pay").size(); i++) {
      observations.add(
          new Observation(
              known.get("group").get(i).asText(),
              known.get("employer").get(i).asText(),
              known.get("trait").get(i).intValue() == 1,
              known.get("pay").get(i).doubleValue()));
    }
    FixedEffectsRegression regression = FixedEffectsRegression.of(observations).orElseThrow();
    assertSame(regression.coefficient(), known.get("coefficient"));
    assertSame(regression.error(), known.get("error"));
    assertSame(regression.jackknifeError(), known.get("jackknife"));
    assertSame(regression.freedom(), known.get("freedom"));
    assertSame(regression.pValue(), known.get("p"));
    assertSame(regression.interval(), known);
    assertThat(regression.n()).isEqualTo(observations.size());
    assertThat(regression.clusters()).isEqualTo(known.get("clusters").longValue());
  }

  @Test
  void whatTheGroupExplainsIsNoPremium() {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean senior = i % 2 == 0;
      boolean trait = senior ? i % 10 != 0 : i % 11 == 0;
      observations.add(
          new Observation(senior ? "senior" : "junior", "e" + i % 13, trait, senior ? 12 : 11));
    }
    assertThat(FixedEffectsRegression.of(observations).orElseThrow().coefficient()).isZero();
  }

  @Test
  void isUndefinedWhereTheTraitDoesNotVaryWithinAGroup() {
    assertThat(FixedEffectsRegression.of(List.of())).isEmpty();
    assertThat(
            FixedEffectsRegression.of(
                List.of(
                    new Observation("a", "x", true, 11),
                    new Observation("a", "y", true, 11.2),
                    new Observation("b", "x", false, 11.1),
                    new Observation("b", "z", false, 11.3))))
        .isEmpty();
  }

  @Test
  void isUndefinedWhereOneEmployerMakesTheDifference() {
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      observations.add(new Observation("a", "e" + i % 5, i % 5 == 0, 11 + i * 0.01));
    }
    assertThat(FixedEffectsRegression.of(observations)).isEmpty();
    assertThat(
            FixedEffectsRegression.of(
                observations.stream()
                    .map(o -> new Observation("a", "all", o.trait(), o.logPay()))
                    .toList()))
        .isEmpty();
  }

  @Test
  void isUndefinedWithoutMoreVacanciesThanGroupsAndTrait() {
    assertThat(
            FixedEffectsRegression.of(
                List.of(
                    new Observation("a", "x", true, 11), new Observation("a", "y", false, 11.2))))
        .isEmpty();
  }
}
