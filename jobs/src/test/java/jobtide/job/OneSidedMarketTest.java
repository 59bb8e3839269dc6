package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must not move a figure: a source that joins and doubles the base, and an employer with two
 * fifths of a cell.
 *
 * <p>In Germany, 20 employers have a vacancy each in January; in February two of them have two. The
 * gazette comes in February, with 22 employers of its own. In France, 18 employers pay 40 to 57
 * thousand, and Giant pays 200 thousand for 12 vacancies.
 */
class OneSidedMarketTest {
  @TempDir static Path folder;
  private static Pipeline pipeline;

  @BeforeAll
  static void aggregate() {
    List<String> town = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      town.add(posting("town", town.size(), "Firm " + i, "Berlin, Germany", "2026-01-10", 0));
      town.add(posting("town", town.size(), "Firm " + i, "Berlin, Germany", "2026-02-10", 0));
    }
    town.add(posting("town", town.size(), "Firm 0", "Munich, Germany", "2026-02-10", 0));
    town.add(posting("town", town.size(), "Firm 1", "Munich, Germany", "2026-02-10", 0));
    List<String> gazette = new ArrayList<>();
    for (int i = 0; i < 22; i++) {
      gazette.add(
          """
          {"ad":"z%d","headline":"Pilot","firm":"Port %d","where":"Kiel, Germany","date":"2026-02-15",\
          "text":"The harbour of number %d wants a pilot who knows its shoals, its tides and its masters \
          by name, and who does not mind to be called at night."}"""
              .formatted(i, i, i));
    }
    List<String> pay = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      pay.add(posting("pay", i, "Other " + i, "Paris, France", "2024-03-10", 40_000 + 1000 * i));
    }
    for (int i = 18; i < 30; i++) {
      pay.add(posting("pay", i, "Giant", "Paris, France", "2024-03-10", 200_000));
    }
    pipeline = Pipeline.of(folder.resolve("out"), "break_notes", "demand_index", "salary_bands");
    pipeline.ingest(dump("town-2026-02-28.jsonl", town), dump("pay-2024-03-31.jsonl", pay));
    pipeline.ingest(Dumps.mapping("gazette"), dump("gazette-2026-02-28.jsonl", gazette));
    pipeline.extract();
    pipeline.link();
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();
  }

  @Test
  void aSourceThatDoublesTheBaseMovesTheRawCountAlone() {
    assertThat(
            pipeline.marts(
                """
                SELECT month, vacancies, round(matched_source_index, 9), matched_sources,
                  round(matched_employer_index, 9), matched_employers, employer_index_restarts
                FROM demand_index
                WHERE country = 'DE' AND role = 'All' ORDER BY month
                """))
        .containsExactly(
            "2026-01-01|20|100.0|0|100.0|0|false", "2026-02-01|44|110.0|1|110.0|20|false");
    assertThat(
            pipeline.marts(
                "SELECT raw_index FROM demand_index WHERE country = 'DE' AND role = 'All' ORDER BY 1"))
        .containsExactly("100.0", "220.0");
  }

  @Test
  void aMonthInWhichASourceDoublesTheBaseIsNoted() {
    assertThat(
            pipeline.marts(
                "SELECT previous_month, distance, joined, ended FROM break_notes WHERE month = '2026-02-01'"))
        .containsExactly("2026-01-01|0.5|gazette|");
  }

  /** Of the others alone the median is 48,500; with Giant's twelve at full weight it is 54,500. */
  @Test
  void anEmployerWithTwoFifthsOfACellDoesNotMakeItsBand() {
    assertThat(
            pipeline.marts(
                """
                SELECT n, employers, top_employer_share, p25, p50, reason FROM salary_bands
                WHERE source = 'All' AND period = '2024' AND country = 'FR' AND role = 'All'
                  AND level = 'All'
                """))
        .containsExactly("30|19|0.4|45812.5|51625.0|capped");
  }

  private static Path dump(String name, List<String> lines) {
    return Dumps.text(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  /** A posting whose text no other shares. */
  private static String posting(
      String prefix, int number, String company, String place, String day, int pay) {
    String salary =
        pay == 0
            ? ""
            : "\"salary_min\":%d,\"salary_max\":%d,\"salary_currency\":\"EUR\",\"salary_period\":\"year\","
                .formatted(pay, pay);
    return """
        {"id":"%1$s%2$d","title":"Keeper %2$d","company":"%3$s","location":"%4$s","posted_at":"%5$s",\
        %6$s"description":"Lighthouse %2$d of %3$s needs a keeper. Whoever keeps lighthouse %2$d trims its \
        lamps, winds its clock and writes down which ships pass lighthouse %2$d in fog."}"""
        .formatted(prefix, number, company, place, day, salary);
  }
}
