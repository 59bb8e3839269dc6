package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Bands by level and country, against the distribution that data-samples' pay was drawn from. */
class SamplePayTest {
  /** Spread of the logarithm of planted pay. */
  private static final double SIGMA = 0.14;

  private static final double DEVIATIONS = 3.5;

  /** Standard error of a normal sample's quantile ÷ (σ ÷ √n). */
  private static final Map<String, Double> ERRORS =
      Map.of("p10", 1.709, "p25", 1.363, "p50", 1.253, "p75", 1.363, "p90", 1.709);

  @Test
  void bandsAreThePlantedOnes() {
    Map<String, CSVRecord> planted = new HashMap<>();
    SamplesRun.truth("pay_bands.csv")
        .forEach(
            row ->
                planted.put(
                    String.join(
                        "|",
                        row.get("country"),
                        row.get("level"),
                        row.get("currency"),
                        row.get("period")),
                    row));
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (String line :
        SamplesRun.marts(
            """
            SELECT country, level, currency, pay_period, period, n, p10, p25, p50, p75, p90
            FROM salary_bands
            WHERE source = 'All' AND role = 'All' AND country <> 'All' AND level <> 'All'
              AND n >= 15 AND p50 IS NOT NULL AND pay_period <> 'hour'
            """)) {
      String[] cells = line.split("\\|");
      CSVRecord band = planted.get(String.join("|", cells[0], cells[1], cells[2], cells[3]));
      if (band == null) {
        continue;
      }
      for (int i = 0; i < 5; i++) {
        String quantile = List.of("p10", "p25", "p50", "p75", "p90").get(i);
        if (cells[6 + i].equals("null")) {
          continue;
        }
        compared++;
        double off =
            Math.abs(
                Math.log(
                    Double.parseDouble(cells[6 + i]) / Double.parseDouble(band.get(quantile))));
        // Pay is rounded to the thousand or so: a hundredth more.
        double tolerance =
            DEVIATIONS * ERRORS.get(quantile) * SIGMA / Math.sqrt(Double.parseDouble(cells[5]))
                + 0.01;
        if (off > tolerance) {
          wrong.add("%s of %s, planted %s".formatted(quantile, line, band.get(quantile)));
        }
      }
    }
    assertThat(compared).isGreaterThan(30);
    assertThat(wrong).isEmpty();
  }
}
