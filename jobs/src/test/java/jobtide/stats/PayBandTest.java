package jobtide.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jobtide.stats.PayBand.Pay;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PayBandTest {

  @Test
  void fourEmployersGiveNoFigure() {
    PayBand band = PayBand.of(pays(4, 30));
    assertThat(band.n()).isEqualTo(120);
    assertThat(band.employers()).isEqualTo(4);
    assertThat(band.reason()).isEqualTo("few_employers");
    assertThat(band.p50()).isNull();
    assertThat(band.topEmployerShare()).isNull();
  }

  @Test
  void fiveEmployersGiveTheMiddleAndNoTails() {
    PayBand band = PayBand.of(pays(5, 3));
    assertThat(band.reason()).isEqualTo("no_tails");
    assertThat(band.p50()).isNotNull();
    assertThat(band.p10()).isNull();
    assertThat(band.p90()).isNull();
  }

  @Test
  void equalWeightsGiveTheUsualPercentiles() {
    List<Pay> pays = IntStream.rangeClosed(1, 11).mapToObj(i -> new Pay(i * 10, "e" + i)).toList();
    PayBand band = PayBand.of(pays);
    assertThat(band.reason()).isNull();
    assertThat(band.p10()).isCloseTo(20, within(1e-9));
    assertThat(band.p25()).isCloseTo(35, within(1e-9));
    assertThat(band.p50()).isCloseTo(60, within(1e-9));
    assertThat(band.p90()).isCloseTo(100, within(1e-9));
  }

  @Test
  void anEmployerWithMostOfTheCellDoesNotMakeItsMedian() {
    List<Pay> pays = new ArrayList<>(pays(12, 1));
    IntStream.range(0, 500).forEach(i -> pays.add(new Pay(900_000, "giant")));
    PayBand band = PayBand.of(pays);
    assertThat(band.reason()).isEqualTo("capped");
    assertThat(band.topEmployerShare()).isGreaterThan(0.97);
    assertThat(band.p50()).isLessThan(200_000);
  }

  @Property(seed = "20261127")
  void noEmployerWeighsMoreThanItsCap(
      @ForAll @Size(min = 5, max = 40) List<@IntRange(min = 1, max = 1000) Integer> sizes) {
    Map<String, Integer> counts =
        IntStream.range(0, sizes.size())
            .boxed()
            .collect(java.util.stream.Collectors.toMap(i -> "e" + i, sizes::get));
    Map<String, Double> weights = EmployerWeights.capped(counts, 0.25);
    double sum =
        counts.entrySet().stream().mapToDouble(e -> e.getValue() * weights.get(e.getKey())).sum();
    counts.forEach(
        (employer, count) ->
            assertThat(count * weights.get(employer)).isLessThanOrEqualTo(0.25 * sum + 1e-6));
  }

  private static List<Pay> pays(int employers, int each) {
    return IntStream.range(0, employers * each)
        .mapToObj(i -> new Pay(100_000 + i * 100, "e" + i % employers))
        .toList();
  }
}
