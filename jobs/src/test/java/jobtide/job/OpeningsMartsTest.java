package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Posts that offer several jobs: of five employers and a staffing agency, each with a senior
 * backend engineer and a data scientist with pay of their own, and of five that state one range for
 * both. A year before, the same with 5,000 less.
 */
class OpeningsMartsTest {
  private static final String ALL =
      " source = 'hackernews' AND country = 'All' AND level = 'All' AND ";
  private static final String NOW = "month = '2026-01-01'";
  private static final List<String> POSTERS =
      List.of("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Blue Door Staffing");
  private static final List<String> VAGUE = List.of("Fir", "Gingko", "Hazel", "Iris", "Juniper");

  @TempDir static Path folder;
  private static Pipeline pipeline;

  @BeforeAll
  static void aggregate() {
    pipeline =
        Pipeline.of(
            folder.resolve("out"),
            "cells",
            "quality",
            "salary_bands",
            "salary_trend",
            "source_coverage",
            "technology_demand",
            "technology_pairs",
            "technology_specificity");
    pipeline.ingest(Dumps.text(folder.resolve("2025-01.json"), posts(1736944000, 5)));
    pipeline.ingest(Dumps.text(folder.resolve("2026-01.json"), posts(1768480000, 0)));
    pipeline.extract();
    pipeline.link();
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();
  }

  private static String posts(int time, int less) {
    StringBuilder comments = new StringBuilder("{\"comments\":[");
    for (int i = 0; i < POSTERS.size(); i++) {
      comments.append(
          comment(
              time + i,
              time,
              "%s | Berlin, Germany | ONSITE<p>We keep the boats of %s afloat and hire for it.<p>- Senior Backend Engineer | €%dk - €%dk<p>- Data Scientist | €%dk - €%dk<p>Both work with Python, and with each other, on the pier of Berlin."
                  .formatted(
                      POSTERS.get(i),
                      POSTERS.get(i),
                      80 + i - less,
                      90 + i - less,
                      50 + i - less,
                      60 + i - less)));
      comments.append(',');
    }
    for (int i = 0; i < VAGUE.size(); i++) {
      comments.append(
          comment(
              time + 50 + i,
              time,
              "%s | Backend Engineer, Data Scientist | Berlin, Germany | €%dk - €120k<p>We sail the boats of %s over the lakes and back, with Python at the helm of each of them."
                  .formatted(VAGUE.get(i), 100 + i, VAGUE.get(i))));
      comments.append(i + 1 < VAGUE.size() ? "," : "]}");
    }
    return comments.toString();
  }

  private static String comment(int id, int time, String text) {
    return "{\"id\":%d,\"parent\":1,\"time\":%d,\"type\":\"comment\",\"text\":\"%s\"}"
        .formatted(id, time, text);
  }

  @Test
  void eachJobIsAnOpeningOfItsPosting() {
    assertThat(
            pipeline.lake(
                """
                SELECT o.title, o.role, o.levels[0], o.salary.min, o.salary.max, count(*)
                FROM postings p JOIN facts f ON p.posting_id = f.posting_id
                LATERAL VIEW explode(f.openings) AS o
                WHERE p.company IN ('Alder', 'Fir') AND p.posted_at >= '2026-01-01' GROUP BY ALL ORDER BY ALL
                """))
        .containsExactly(
            "Backend Engineer|backend|unspecified|null|null|1",
            "Data Scientist|data-science|unspecified|null|null|1",
            "Data Scientist|data-science|unspecified|50000.0|60000.0|1",
            "Senior Backend Engineer|backend|senior|80000.0|90000.0|1");
  }

  /** What such a posting asks for cannot be tied to one of its jobs. */
  @Test
  void demandOfSeveralJobsIsOfTheRoleMultiple() {
    assertThat(asked("SELECT role, vacancies, employers FROM cells WHERE" + ALL + NOW))
        .containsExactly("All|11|10", "multiple|11|10");
    assertThat(
            asked(
                "SELECT role, vacancies, total FROM technology_demand WHERE technology = 'Python'"
                    + " AND requirement = 'All' AND"
                    + ALL
                    + NOW))
        .containsExactly("All|11|11", "multiple|11|11");
    assertThat(
            asked(
                "SELECT count(*) FROM technology_pairs UNION ALL SELECT count(*) FROM"
                    + " technology_specificity"))
        .containsExactly("0", "0");
  }

  /** Fir's range, and the like, may be of either job; the agency pays, and is no employer. */
  @Test
  void payIsOfTheJobThatItStandsWith() {
    String bands =
        "SELECT role, n, employers, p50, reason FROM salary_bands WHERE period = '2026' AND" + ALL;
    assertThat(asked(bands + "role <> 'All'"))
        .containsExactly("backend|6|5|87500.0|no_tails", "data-science|6|5|57500.0|no_tails");
    assertThat(
            asked(
                "SELECT level, n FROM salary_bands WHERE source = 'hackernews' AND period = '2026'"
                    + " AND role = 'All' AND country = 'All'"))
        .containsExactly("All|11", "senior|6", "unspecified|6");
  }

  /**
   * Senior backend engineers had 82,500 in the middle and have 87,500, data scientists 52,500 and
   * 57,500.
   */
  @Test
  void payOfAJobIsComparedWithThatOfItsLikeAYearBefore() {
    assertThat(asked("SELECT month, currency, cells FROM salary_trend WHERE source = 'hackernews'"))
        .containsExactly("2026-01-01|EUR|2");
    assertThat(asked("SELECT growth FROM salary_trend WHERE source = 'hackernews'"))
        .as("of two cells there is no growth")
        .containsExactly("null");
  }

  @Test
  void agenciesAreNoEmployersAndAreShown() {
    assertThat(
            asked(
                "SELECT vacancies, employers, agency_share FROM source_coverage WHERE source ="
                    + " 'hackernews' AND "
                    + NOW))
        .containsExactly("11|10|" + 1 / 11.0);
    assertThat(asked("SELECT value FROM quality WHERE metric = 'by_agency'"))
        .containsExactly("" + 1 / 11.0);
  }

  private static List<String> asked(String sql) {
    return pipeline.marts(sql + " ORDER BY ALL");
  }
}
