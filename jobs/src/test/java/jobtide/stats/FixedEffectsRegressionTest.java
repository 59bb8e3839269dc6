package jobtide.stats;

import static jobtide.stats.Fixtures.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jobtide.stats.FixedEffectsRegression.Part;
import jobtide.stats.FixedEffectsRegression.Whole;
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
    List<Part> observations = vacancies(known);
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

  private static List<Part> vacancies(JsonNode known) {
    List<Part> observations = new ArrayList<>();
    for (int i = 0; i < known.get("pay").size(); i++) {
      observations.add(
          Part.vacancy(
              known.get("group").get(i).asText(),
              known.get("employer").get(i).asText(),
              known.get("trait").get(i).intValue() == 1,
              known.get("pay").get(i).doubleValue()));
    }
    return observations;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sumsOfTheGroupsThatHaveTheTraitSayAsMuch(JsonNode known) {
    List<Part> vacancies = vacancies(known);
    Map<List<String>, Part> sums = new HashMap<>();
    Set<String> groups = new HashSet<>();
    for (Part one : vacancies) {
      sums.merge(List.of(one.group(), one.cluster()), one, FixedEffectsRegressionTest::sum);
      if (one.withTrait() > 0) {
        groups.add(one.group());
      }
    }
    List<Part> telling =
        sums.values().stream().filter(part -> groups.contains(part.group())).toList();

    FixedEffectsRegression whole = FixedEffectsRegression.of(vacancies).orElseThrow();
    FixedEffectsRegression regression =
        FixedEffectsRegression.of(telling, Whole.of(vacancies)).orElseThrow();
    assertThat(regression.coefficient()).isCloseTo(whole.coefficient(), within(1e-9));
    assertThat(regression.error()).isCloseTo(whole.error(), within(1e-9));
    assertThat(regression.jackknifeError()).isCloseTo(whole.jackknifeError(), within(1e-9));
    assertThat(regression.pValue()).isCloseTo(whole.pValue(), within(1e-9));
    assertThat(regression.n()).isEqualTo(whole.n());
  }

  private static Part sum(Part one, Part other) {
    return new Part(
        one.group(),
        one.cluster(),
        one.vacancies() + other.vacancies(),
        one.withTrait() + other.withTrait(),
        one.logPay() + other.logPay(),
        one.logPayWithTrait() + other.logPayWithTrait());
  }

  @Test
  void whatTheGroupExplainsIsNoPremium() {
    List<Part> observations = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean senior = i % 2 == 0;
      boolean trait = senior ? i % 10 != 0 : i % 11 == 0;
      observations.add(
          Part.vacancy(senior ? "senior" : "junior", "e" + i % 13, trait, senior ? 12 : 11));
    }
    assertThat(FixedEffectsRegression.of(observations).orElseThrow().coefficient()).isZero();
  }

  @Test
  void isUndefinedWhereTheTraitDoesNotVaryWithinAGroup() {
    assertThat(FixedEffectsRegression.of(List.of())).isEmpty();
    assertThat(
            FixedEffectsRegression.of(
                List.of(
                    Part.vacancy("a", "x", true, 11),
                    Part.vacancy("a", "y", true, 11.2),
                    Part.vacancy("b", "x", false, 11.1),
                    Part.vacancy("b", "z", false, 11.3))))
        .isEmpty();
  }

  @Test
  void isUndefinedWhereOneEmployerMakesTheDifference() {
    List<Part> observations = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      observations.add(Part.vacancy("a", "e" + i % 5, i % 5 == 0, 11 + i * 0.01));
    }
    assertThat(FixedEffectsRegression.of(observations)).isEmpty();
    assertThat(
            FixedEffectsRegression.of(
                observations.stream()
                    .map(o -> Part.vacancy("a", "all", o.withTrait() == 1, o.logPay()))
                    .toList()))
        .isEmpty();
  }

  @Test
  void isUndefinedWithoutMoreVacanciesThanGroupsAndTrait() {
    assertThat(
            FixedEffectsRegression.of(
                List.of(Part.vacancy("a", "x", true, 11), Part.vacancy("a", "y", false, 11.2))))
        .isEmpty();
  }
}
