package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobtide.stats.Interval;
import jobtide.stats.Wilson;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * The trends planted in data-samples, against the marts.
 *
 * <p>The planted base is all sources but nyc and usajobs, whose vacancies are drawn otherwise. So
 * marts are read by source: flow sources, and stock sources with one dump. In those with several, a
 * vacancy stands in each month in which it is still open.
 */
class SampleTrendsTest {
  private static final String BASE =
      " source IN ('hackernews', 'generic', 'jobspy', 'linkedin_kaggle') ";
  private static final String ALL = " AND country = 'All' AND role = 'All' AND level = 'All' ";

  /** As in PlantedTruthTest: a true rate of some 110 leaves this many deviations in 1 of 10,000. */
  private static final double BOUND = 4.2;

  /**
   * Named without anything beside it that tells it from the ordinary word: see docs/ACCURACY.md.
   */
  private static final Set<String> OFTEN_OVERLOOKED = Set.of("Swift");

  private record Cell(String source, String month, String name) {}

  private record Share(long vacancies, long total, Interval interval) {}

  @Test
  void intervalsHoldThePlantedShareOfTechnologies() {
    assertIntervals("technology", technologies(), totals("described"));
  }

  @Test
  void intervalsHoldThePlantedShareOfClouds() {
    assertIntervals("cloud", clouds(), totals("described"));
  }

  @Test
  void ratesOverAllMonthsAreThePlantedOnes() {
    assertRates("technology", counts(technologies()), totals("described"));
    assertRates("cloud", counts(clouds()), totals("described"));
  }

  @Test
  void levelsAreThePlantedOnes() {
    String roles =
        BASE + " AND country = 'All' AND role NOT IN ('All', 'engineering-management', 'multiple')";
    Map<Cell, Long> found = new HashMap<>();
    for (String line :
        SamplesRun.marts(
            // seniority_mix hides small cells.
            "SELECT source, month, level, sum(vacancies)::bigint FROM cells WHERE level <> 'All' AND"
                + roles
                + " GROUP BY ALL")) {
      String[] cells = line.split("\\|");
      found.put(new Cell(cells[0], cells[1].substring(0, 7), cells[2]), Long.parseLong(cells[3]));
    }
    Map<Cell, Long> totals = new HashMap<>();
    for (String line :
        SamplesRun.marts(
            "SELECT source, month, sum(vacancies)::bigint FROM cells WHERE level = 'All' AND"
                + roles
                + " GROUP BY ALL")) {
      String[] cells = line.split("\\|");
      totals.put(new Cell(cells[0], cells[1].substring(0, 7), ""), Long.parseLong(cells[2]));
    }
    assertRates("level", found, totals);
  }

  /** What was planted to rise, to fall, to step up and to be overtaken does so in the marts. */
  @Test
  void trendsAreSeen() {
    assertThat(share("FastAPI", "2026-04", "2026-09"))
        .isGreaterThan(1.5 * share("FastAPI", "2024-10", "2025-03"));
    assertThat(share("jQuery", "2026-04", "2026-09"))
        .isLessThan(0.8 * share("jQuery", "2024-10", "2025-03"));
    assertThat(share("LangChain", "2024-10", "2025-09")).isLessThan(0.02);
    assertThat(share("LangChain", "2025-10", "2026-09")).isGreaterThan(0.03);
  }

  private static double share(String technology, String from, String to) {
    return Double.parseDouble(
        SamplesRun.marts(
                """
                SELECT sum(t.vacancies) / (SELECT sum(described) FROM cells WHERE %1$s)
                FROM technology_demand t WHERE %1$s AND requirement = 'All' AND technology = '%2$s'
                """
                    .formatted(
                        BASE + ALL + " AND month BETWEEN '%s-01' AND '%s-01'".formatted(from, to),
                        technology))
            .get(0));
  }

  private static void assertIntervals(
      String what, Map<Cell, Share> shares, Map<Cell, Long> totals) {
    int within = 0;
    List<String> outside = new ArrayList<>();
    for (CSVRecord trend : trends(what)) {
      double planted = Double.parseDouble(trend.get("probability"));
      for (Map.Entry<Cell, Long> total : totals.entrySet()) {
        Cell cell = total.getKey();
        if (!cell.month().equals(trend.get("month")) || total.getValue() < 15) {
          continue;
        }
        Share share =
            shares.getOrDefault(
                new Cell(cell.source(), cell.month(), trend.get("name")),
                // No row is a share of 0.
                new Share(0, total.getValue(), Wilson.interval(0, total.getValue(), 1)));
        if (share.interval().low() <= planted && planted <= share.interval().high()) {
          within++;
        } else {
          outside.add(cell + " " + trend.get("name") + " " + share + " planted " + planted);
        }
      }
    }
    assertThat(within + outside.size()).isGreaterThan(100);
    assertThat(within / (double) (within + outside.size()))
        .as("%,d cells hold the planted share, %,d do not: %s", within, outside.size(), outside)
        .isGreaterThanOrEqualTo(0.90);
  }

  /** Counts over all months and sources against the sum of the months' probabilities. */
  private static void assertRates(String what, Map<Cell, Long> found, Map<Cell, Long> totals) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (CSVRecord trend : trends(what)) {
      double planted = Double.parseDouble(trend.get("probability"));
      double[] sum = sums.computeIfAbsent(trend.get("name"), name -> new double[3]);
      for (Map.Entry<Cell, Long> total : totals.entrySet()) {
        Cell cell = total.getKey();
        if (cell.month().equals(trend.get("month"))) {
          sum[0] +=
              found.getOrDefault(new Cell(cell.source(), cell.month(), trend.get("name")), 0L);
          sum[1] += planted * total.getValue();
          sum[2] += planted * (1 - planted) * total.getValue();
        }
      }
    }
    List<String> wrong = new ArrayList<>();
    sums.forEach(
        (name, sum) -> {
          // Copies and re-posts count in each source and month: they are drawn once.
          double deviation = Math.sqrt(1.2 * sum[2]);
          double least =
              OFTEN_OVERLOOKED.contains(name) ? 0.4 * sum[1] : sum[1] - BOUND * deviation;
          if (sum[0] < least || sum[0] > sum[1] + BOUND * deviation) {
            wrong.add("%s: %.0f found, %.1f planted".formatted(name, sum[0], sum[1]));
          }
        });
    assertThat(sums).isNotEmpty();
    assertThat(wrong).as(what).isEmpty();
  }

  private static List<CSVRecord> trends(String what) {
    return SamplesRun.truth("trends.csv").stream()
        .filter(row -> row.get("what").equals(what))
        .toList();
  }

  private static Map<Cell, Long> totals(String column) {
    Map<Cell, Long> totals = new HashMap<>();
    for (String line :
        SamplesRun.marts("SELECT source, month, " + column + " FROM cells WHERE" + BASE + ALL)) {
      String[] cells = line.split("\\|");
      totals.put(new Cell(cells[0], cells[1].substring(0, 7), ""), Long.parseLong(cells[2]));
    }
    return totals;
  }

  private static Map<Cell, Share> technologies() {
    return shares("technology_demand WHERE requirement = 'All' AND" + BASE + ALL, "technology");
  }

  private static Map<Cell, Share> clouds() {
    return shares(
        "cloud_demand WHERE requirement = 'All' AND service = 'All' AND" + BASE + ALL, "provider");
  }

  private static Map<Cell, Long> counts(Map<Cell, Share> shares) {
    Map<Cell, Long> counts = new HashMap<>();
    shares.forEach((cell, share) -> counts.put(cell, share.vacancies()));
    return counts;
  }

  private static Map<Cell, Share> shares(String fromWhere, String name) {
    Map<Cell, Share> shares = new HashMap<>();
    for (String line :
        SamplesRun.marts(
            "SELECT source, month, "
                + name
                + ", vacancies, total, share_low, share_high FROM "
                + fromWhere)) {
      String[] cells = line.split("\\|");
      shares.put(
          new Cell(cells[0], cells[1].substring(0, 7), cells[2]),
          new Share(
              Long.parseLong(cells[3]),
              Long.parseLong(cells[4]),
              new Interval(Double.parseDouble(cells[5]), Double.parseDouble(cells[6]))));
    }
    return shares;
  }
}
