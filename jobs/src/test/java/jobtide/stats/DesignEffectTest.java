package jobtide.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DesignEffectTest {

  @Test
  void employersWithOneVacancyEachAreIndependent() {
    // 40 employers, one vacancy each, 10 with the trait: Σy² = Σym = 10, Σm² = 40.
    assertThat(DesignEffect.ofShare(10, 40, 40, 10, 10, 40)).isCloseTo(40 / 39.0, within(1e-12));
  }

  @Test
  void employersThatAlwaysAskForTheSameCountAsOneEach() {
    // 10 employers with 8 vacancies each, 4 of them always with the trait: deff near 8 · 10/9.
    double effect = DesignEffect.ofShare(32, 80, 10, 4 * 64, 4 * 64, 10 * 64);
    assertThat(effect).isCloseTo(8 * 10 / 9.0, within(1e-9));
  }

  @Test
  void employersThatAllAskEquallyOftenNeverNarrowTheInterval() {
    assertThat(DesignEffect.ofShare(40, 80, 10, 10 * 16, 10 * 32, 10 * 64)).isEqualTo(1);
  }

  @Test
  void oneEmployerIsOneObservation() {
    assertThat(DesignEffect.ofShare(3, 25, 1, 9, 75, 625)).isEqualTo(25);
  }

  @Test
  void withoutVariationUnequalEmployersStillCount() {
    assertThat(DesignEffect.ofShare(0, 20, 2, 0, 0, 19 * 19 + 1)).isCloseTo(18.1, within(1e-9));
  }
}
