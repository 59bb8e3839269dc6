package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What employers mistype: a year too late, and pay whose ends are the wrong way round. */
class OddPostingsTest {
  @TempDir static Path folder;
  private static Pipeline pipeline;

  @BeforeAll
  static void aggregate() {
    pipeline =
        Pipeline.of(folder.resolve("out"), "quality", "salary_floor_ceiling", "source_coverage");
    pipeline.ingest(
        Dumps.jsonLines(
            folder.resolve("town-2026-04-30.jsonl"),
            posting("a", "2026-04-10", 50, 60),
            posting("b", "2026-04-11", 80, 70),
            posting("c", "2027-03-15", 52, 62)));
    pipeline.extract();
    pipeline.link();
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();
  }

  private static String posting(String id, String day, int low, int high) {
    return "{'id':'%1$s','title':'Keeper of %1$s','company':'Quay %1$s','location':'Kiel, Germany','posted_at':'%2$s','salary_min':%3$d000,'salary_max':%4$d000,'currency':'EUR','salary_period':'year','description':'Keep the light of %1$s.'}"
        .formatted(id, day, low, high);
  }

  @Test
  void noneIsAdvertisedAfterTheDumpThatHoldsIt() {
    assertThat(
            pipeline.marts("SELECT month, vacancies FROM source_coverage WHERE source = 'generic'"))
        .containsExactly("2026-04-01|3");
    assertThat(
            pipeline.marts(
                "SELECT metric, n FROM quality WHERE metric = 'dated_ahead' AND value = 1 / 3"))
        .isEqualTo(List.of("dated_ahead|3"));
  }

  @Test
  void payThatFallsIsKeptAndCountsAsNone() {
    assertThat(
            pipeline.lake(
                "SELECT p.salary.min, f.salary FROM postings p JOIN facts f ON p.posting_id ="
                    + " f.posting_id WHERE p.source_posting_id = 'b'"))
        .containsExactly("80000.0|null");
    assertThat(
            pipeline.marts(
                "SELECT vacancies, ranges FROM salary_floor_ceiling WHERE source = 'generic'"
                    + " AND period = '2026'"))
        .containsExactly("2|2");
  }
}
