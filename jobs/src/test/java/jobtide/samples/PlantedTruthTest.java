package jobtide.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The truth files agree with one another: what was drawn has the probabilities that they state. */
class PlantedTruthTest {
  /** Some 110 rates are tested: a true one leaves this many standard deviations once in 10,000. */
  private static final double BOUND = 4.2;

  @TempDir static Path folder;
  private static SampleFolder samples;
  private static List<CSVRecord> vacancies;

  @BeforeAll
  static void writeSamples() {
    SampleDumps.write(folder, 42);
    samples = new SampleFolder(folder);
    Set<String> later =
        samples.truth("copies.csv").stream()
            .map(row -> row.get("source") + row.get("source_posting_id"))
            .collect(Collectors.toSet());
    vacancies =
        samples.truth("postings.csv").stream()
            .filter(row -> !Set.of("nyc", "usajobs").contains(row.get("source")))
            .filter(row -> !later.contains(row.get("source") + row.get("source_posting_id")))
            .toList();
  }

  @Test
  void technologiesHaveTheirPlantedRates() {
    assertRates("technology", (row, name) -> technologies(row).contains(name));
  }

  @Test
  void cloudsHaveTheirPlantedRates() {
    assertRates("cloud", (row, name) -> SampleData.list(row.get("cloud_providers")).contains(name));
  }

  @Test
  void levelsHaveTheirPlantedRates() {
    assertRates("level", (row, name) -> row.get("levels").equals(name));
  }

  @Test
  void risingAndFallingAndSteppingTechnologiesDoSo() {
    assertThat(share("FastAPI", "2024-10", "2025-03")).isLessThan(0.06);
    assertThat(share("FastAPI", "2026-04", "2026-09")).isGreaterThan(0.09);
    assertThat(share("jQuery", "2024-10", "2025-03")).isGreaterThan(0.08);
    assertThat(share("jQuery", "2026-04", "2026-09")).isLessThan(0.07);
    assertThat(share("LangChain", "2024-10", "2025-09")).isLessThan(0.02);
    assertThat(share("LangChain", "2025-10", "2026-09")).isGreaterThan(0.03);
  }

  @Test
  void payHasItsPlantedQuantiles() {
    Map<String, CSVRecord> bands = new HashMap<>();
    samples
        .truth("pay_bands.csv")
        .forEach(row -> bands.put(row.get("country") + row.get("level"), row));
    Map<String, Double> expected = new LinkedHashMap<>();
    expected.put("p10", 0.10);
    expected.put("p25", 0.25);
    expected.put("p50", 0.50);
    expected.put("p75", 0.75);
    expected.put("p90", 0.90);

    List<CSVRecord> paid =
        samples.truth("postings.csv").stream()
            .filter(row -> !row.get("salary_min").isEmpty() && !row.get("salary_max").isEmpty())
            .filter(row -> !row.get("period").equals("hour") && !row.get("role").equals("multiple"))
            .filter(row -> bands.containsKey(row.get("country") + row.get("levels")))
            .toList();
    assertThat(paid).hasSizeGreaterThan(800);
    expected.forEach(
        (quantile, probability) -> {
          long below =
              paid.stream().filter(row -> middle(row) < quantile(bands, row, quantile)).count();
          // Rounding to the next thousand moves a few over the border.
          assertThat(below / (double) paid.size())
              .as(quantile)
              .isCloseTo(probability, within(0.04));
        });
  }

  private static double quantile(Map<String, CSVRecord> bands, CSVRecord row, String name) {
    return Double.parseDouble(bands.get(row.get("country") + row.get("levels")).get(name));
  }

  private static double middle(CSVRecord row) {
    return (Double.parseDouble(row.get("salary_min")) + Double.parseDouble(row.get("salary_max")))
        / 2;
  }

  /** Counts over all months against the sum of the months' probabilities. */
  private static void assertRates(String what, BiPredicate<CSVRecord, String> has) {
    Map<String, List<CSVRecord>> months =
        vacancies.stream()
            .filter(
                row ->
                    !what.equals("level")
                        || !Set.of("engineering-management", "multiple").contains(row.get("role")))
            .collect(Collectors.groupingBy(row -> row.get("month")));
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (CSVRecord trend : samples.truth("trends.csv")) {
      if (trend.get("what").equals(what)) {
        List<CSVRecord> rows = months.get(trend.get("month"));
        double p = Double.parseDouble(trend.get("probability"));
        double[] sum = sums.computeIfAbsent(trend.get("name"), name -> new double[3]);
        sum[0] += rows.stream().filter(row -> has.test(row, trend.get("name"))).count();
        sum[1] += p * rows.size();
        sum[2] += p * (1 - p) * rows.size();
      }
    }
    assertThat(sums).isNotEmpty();
    sums.forEach(
        (name, sum) ->
            assertThat(Math.abs(sum[0] - sum[1]) / Math.sqrt(sum[2]))
                .as("%s: %s found, %s planted", name, sum[0], sum[1])
                .isLessThan(BOUND));
  }

  private static double share(String technology, String from, String to) {
    List<CSVRecord> rows =
        vacancies.stream()
            .filter(row -> row.get("month").compareTo(from) >= 0)
            .filter(row -> row.get("month").compareTo(to) <= 0)
            .toList();
    return rows.stream().filter(row -> technologies(row).contains(technology)).count()
        / (double) rows.size();
  }

  private static Set<String> technologies(CSVRecord row) {
    List<String> all = new ArrayList<>(SampleData.list(row.get("required")));
    all.addAll(SampleData.list(row.get("preferred")));
    all.addAll(SampleData.list(row.get("mentioned")));
    return new HashSet<>(all);
  }
}
