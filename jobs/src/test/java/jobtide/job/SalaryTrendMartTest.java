package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five kinds of engineers at five employers, whose pay grows by 2, 4, 6, 8 and 10 % in a year. */
class SalaryTrendMartTest {
  private static final List<String> FIELDS =
      List.of("Backend", "Frontend", "Data", "QA", "Embedded");
  private static final List<String> EMPLOYERS = List.of("Alder", "Birch", "Cedar", "Elm", "Fir");

  @TempDir Path folder;

  @Test
  void growthIsTheMedianOfThatOfLikeJobs() {
    Pipeline pipeline = Pipeline.of(folder.resolve("out"), "salary_trend");
    pipeline.ingest(dump("2025-01", 0), dump("2026-01", 2));
    pipeline.extract();
    pipeline.link();
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();

    assertThat(
            pipeline.marts(
                "SELECT month, currency, round(growth, 9), smoothed_growth, cells FROM salary_trend"
                    + " WHERE source = 'generic'"))
        .containsExactly("2026-01-01|EUR|0.06|null|5");
  }

  /**
   * The advertisements of a month.
   *
   * @param step by how much per cent the first field's pay has grown; each next one's by as much
   *     more
   */
  private Path dump(String month, int step) {
    List<String> lines = new ArrayList<>();
    for (int field = 0; field < FIELDS.size(); field++) {
      for (String employer : EMPLOYERS) {
        int base = (50_000 + 10_000 * field) / 100 * (100 + step * (field + 1));
        lines.add(
            """
            {"id":"%1$s-%2$s-%3$s","title":"Senior %2$s Engineer","company":"%3$s","location":"Kiel, Germany",\
            "posted_at":"%1$s-10","salary_min":%4$d,"salary_max":%5$d,"currency":"EUR","salary_period":"year",\
            "description":"%3$s needs a hand for all that is %2$s at its yards in %1$s."}"""
                .formatted(month, FIELDS.get(field), employer, base - 1000, base + 1000));
      }
    }
    return Dumps.text(
        folder.resolve("yard-" + month + "-28.jsonl"), String.join("\n", lines) + "\n");
  }
}
