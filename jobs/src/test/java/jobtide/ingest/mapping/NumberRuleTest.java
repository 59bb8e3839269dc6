package jobtide.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRuleTest {

  @ParameterizedTest(name = "{1} with decimal {0} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          .      | 60000        | 60000
          .      | 60000.0      | 60000
          .      | 17.692       | 17.692
          .      | 60,000       | 60000
          .      | 1,250,000.75 | 1250000.75
          .      | 60 000       | 60000
          .      | 60'000       | 60000
          .      | $60,000      | 60000
          .      | 60k          | 60000
          .      | € 62.5K      | 62500
          .      | 6.0E4        | 60000
          .      | 60.000,50    |
          .      | 60,5         |
          .      | 60-70        |
          .      | competitive  |
          .      | 0            |
          .      | 0.00         |
          .      | -5           |
          ,      | 60.000       | 60000
          ,      | 60,5         | 60.5
          ,      | 1.250.000,75 | 1250000.75
          ,      | 60,000.5     |
          either | 60,000       | 60000
          either | 60.000       |
          either | 60,5         | 60.5
          either | 2.400,50     | 2400.5
          either | 1.250.000    | 1250000
          either | 60000.00     | 60000
          """)
  void readsAmounts(String decimal, String text, Double expected) {
    assertThat(new NumberRule(decimal, BigDecimal.ONE).read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2000001, 20000.01", "100, 1"})
  void scalesExactly(String text, double expected) {
    assertThat(new NumberRule(".", new BigDecimal("0.01")).read(text)).isEqualTo(expected);
  }
}
