package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import jobtide.stats.ClusteredShare;
import jobtide.stats.Interval;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The marts of a market small enough to count by hand: {@code src/test/resources/market}.
 *
 * <p>town (source generic, flow): g0 in 2024-06; g1 to g8 in 2026-01; in 2026-02 g9, a re-post of
 * g1, and g10. g7 has two countries, g8 two levels, no employer and next to no text. gazette
 * (flow): z1 in 2026-01, a copy of g1; z2 in 2026-02. board (stock): b1, posted in 2025-06, in both
 * dumps; b2 in the second only.
 */
class AggregateTest {
  private static final String ALL = " AND country = 'All' AND role = 'All' AND level = 'All' ";
  private static final String JANUARY = " source = 'generic' AND month = '2026-01-01' ";

  @TempDir static Path folder;
  private static Pipeline pipeline;
  private static Aggregate.Result result;

  @BeforeAll
  static void aggregate() {
    pipeline = new Pipeline(folder.resolve("out"));
    pipeline.ingest(Dumps.market("town-2026-02-28.jsonl"));
    pipeline.ingest(Dumps.mapping("gazette"), Dumps.market("gazette-2026-02-28.jsonl"));
    pipeline.ingest(
        Dumps.mapping("board"),
        Dumps.market("board-2026-01-31.jsonl"),
        Dumps.market("board-2026-02-28.jsonl"));
    pipeline.extract();
    pipeline.link();
    result = pipeline.aggregate(null);
  }

  @Test
  void noCheckFails() {
    assertThat(result.failedChecks()).isEmpty();
  }

  /** A stock source has a row a dump and none in the month of posting, and is not in All. */
  @Test
  void cellsCountEachVacancyOnceAMonthAndSource() {
    assertThat(
            asked(
                "SELECT month, source, series, vacancies, new_vacancies, postings, employers FROM"
                    + " cells WHERE true"
                    + ALL))
        .containsExactly(
            "2024-06-01|All|flow|1|1|1|1",
            "2024-06-01|generic|flow|1|1|1|1",
            "2026-01-01|All|flow|8|8|9|5",
            "2026-01-01|board|stock|1|0|1|1",
            "2026-01-01|gazette|flow|1|1|1|1",
            "2026-01-01|generic|flow|8|8|8|5",
            "2026-02-01|All|flow|3|2|3|3",
            "2026-02-01|board|stock|2|1|2|2",
            "2026-02-01|gazette|flow|1|1|1|1",
            "2026-02-01|generic|flow|2|1|2|2");
  }

  @Test
  void vacancyWithTwoCountriesOrLevelsCountsInEach() {
    String cells = "SELECT country, role, level, vacancies FROM cells WHERE" + JANUARY;
    assertThat(asked(cells + "AND role = 'All' AND level = 'All'"))
        .containsExactly("All|All|All|8", "DE|All|All|7", "FR|All|All|1", "US|All|All|1");
    assertThat(asked(cells + "AND country = 'All' AND role = 'All'"))
        .containsExactly(
            "All|All|All|8", "All|All|junior|2", "All|All|senior|6", "All|All|unspecified|1");
    assertThat(asked(cells + "AND country = 'All' AND level = 'All'"))
        .containsExactly(
            "All|All|All|8",
            "All|backend|All|6",
            "All|data-engineering|All|1",
            "All|frontend|All|1");
    assertThat(asked(cells + "AND country = 'DE' AND role = 'backend'"))
        .as("three dimensions are one too many")
        .containsExactly("DE|backend|All|6");
  }

  /**
   * Seven of the eight vacancies have a text to speak of: of g8 one cannot say what it asks for.
   */
  @Test
  void technologiesAreCountedAmongVacanciesWithAText() {
    assertThat(
            asked(
                "SELECT technology, vacancies, new_vacancies, employers, total FROM"
                    + " technology_demand WHERE"
                    + JANUARY
                    + ALL
                    + "AND requirement = 'All'"))
        .containsExactly(
            "AWS|1|1|1|7",
            "Amazon S3|1|1|1|7",
            "Django|2|2|2|7",
            "Google Cloud|1|1|1|7",
            "Java|1|1|1|7",
            "Python|6|6|4|7",
            "React|1|1|1|7",
            "Spring Boot|1|1|1|7");
  }

  /** Python: 5 in Germany, 5 required; but 4 of backend, 4 of senior, 4 required in Germany. */
  @Test
  void rowsWithADimensionNeedFiveVacancies() {
    assertThat(
            asked(
                """
                SELECT source, country, role, level, requirement, technology, vacancies, total
                FROM technology_demand
                WHERE NOT (country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All')
                """))
        .containsExactly(
            "All|All|All|All|required|Python|5|7",
            "All|DE|All|All|All|Python|5|6",
            "generic|All|All|All|required|Python|5|7",
            "generic|DE|All|All|All|Python|5|6");
  }

  @Test
  void copyAndRepostAreOneVacancy() {
    String aws =
        "SELECT month, source, vacancies, new_vacancies, total FROM technology_demand WHERE"
            + " technology = 'AWS'"
            + ALL;
    assertThat(asked(aws))
        .containsExactly(
            "2026-01-01|All|1|1|7",
            "2026-01-01|gazette|1|1|1",
            "2026-01-01|generic|1|1|7",
            "2026-02-01|All|1|0|3",
            "2026-02-01|generic|1|0|2");
  }

  /** Alder and Birch have two vacancies each, both ask for Python; of the others Elm does not. */
  @Test
  void intervalsHeedThatAnEmployersVacanciesAreNotIndependent() {
    String row =
        asked(
                "SELECT share, share_low, share_high, design_effect FROM technology_demand WHERE"
                    + " technology = 'Python' AND requirement = 'All' AND"
                    + JANUARY
                    + ALL)
            .get(0);
    ClusteredShare share =
        ClusteredShare.of(new double[] {2, 2, 1, 1, 0}, new double[] {2, 2, 1, 1, 1});
    Interval interval = share.interval();
    double designEffect = share.designEffect();
    assertThat(designEffect).isGreaterThan(1.369);
    assertThat(row)
        .isEqualTo("%s|%s|%s|%s".formatted(6 / 7.0, interval.low(), interval.high(), designEffect));
  }

  @Test
  void cloudsAreAskedForByNameOrThroughAService() {
    assertThat(
            asked(
                "SELECT provider, service, vacancies, total FROM cloud_demand WHERE"
                    + JANUARY
                    + ALL))
        .containsExactly("AWS|All|2|7", "AWS|Amazon S3|1|7", "All|All|3|7", "Google Cloud|All|1|7");
  }

  @Test
  void frameworksComeWithTheirLanguage() {
    assertThat(
            asked(
                "SELECT framework, language, vacancies, total FROM framework_demand WHERE"
                    + JANUARY
                    + ALL))
        .containsExactly("Django|Python|2|7", "React|JavaScript|1|7", "Spring Boot|Java|1|7");
  }

  @Test
  void levelsAreSharesOfAllVacancies() {
    String mix =
        "SELECT country, role, level, vacancies, employers, total, share FROM seniority_mix WHERE"
            + JANUARY;
    assertThat(asked(mix + "AND country = 'All' AND role = 'All'"))
        .containsExactly(
            "All|All|junior|2|1|8|0.25",
            "All|All|senior|6|4|8|0.75",
            "All|All|unspecified|1|1|8|0.125");
    assertThat(asked(mix + "AND NOT (country = 'All' AND role = 'All')"))
        .as("by country or by role, not both, and of five vacancies at least")
        .containsExactly("DE|All|senior|5|3|7|0.7142857142857143");
  }

  /** 50, 70, 90, 110 and 130 thousand by five employers; g1 stands once, in its latest month. */
  @Test
  void bandsNeedFiveEmployersAndTheirTailsTen() {
    String bands =
        """
        SELECT period, source, country, currency, first_month, last_month, n, employers,
          top_employer_share, p10, p25, p50, p75, p90, reason
        FROM salary_bands WHERE role = 'All' AND level = 'All' AND
        """;
    assertThat(asked(bands + "country = 'All' AND period IN ('2024', '2026')"))
        .containsExactly(
            "2024|All|All|EUR|2024-06-01|2024-06-01|1|1|null|null|null|null|null|null|few_employers",
            "2024|generic|All|EUR|2024-06-01|2024-06-01|1|1|null|null|null|null|null|null|few_employers",
            "2026|All|All|EUR|2026-01-01|2026-02-01|5|5|0.2|null|70000.0|90000.0|110000.0|null|no_tails",
            "2026|All|All|USD|2026-01-01|2026-01-01|1|1|null|null|null|null|null|null|few_employers",
            "2026|gazette|All|EUR|2026-01-01|2026-01-01|1|1|null|null|null|null|null|null|few_employers",
            // The one employer of gazette could be had by subtracting it from All.
            "2026|generic|All|EUR|2026-01-01|2026-02-01|5|5|null|null|null|null|null|null|nested",
            "2026|generic|All|USD|2026-01-01|2026-01-01|1|1|null|null|null|null|null|null|few_employers");
    assertThat(
            asked(
                "SELECT DISTINCT n FROM salary_bands WHERE source = 'generic' AND period = 'last 12"
                    + " months' AND currency = 'EUR' AND role = 'All' AND level = 'All' AND country"
                    + " = 'DE'"))
        .as("2024 is too long ago")
        .containsExactly("5");
    assertThat(
            asked(
                "SELECT DISTINCT n, reason FROM salary_bands WHERE source = 'generic' AND period ="
                    + " '2026' AND currency = 'EUR' AND level = 'senior' AND role = 'All' AND"
                    + " country = 'All'"))
        .containsExactly("4|few_employers");
  }

  @Test
  void estimatesAreInNoBand() {
    assertThat(asked("SELECT count(*) FROM salary_bands WHERE source = 'board' OR country = 'PT'"))
        .containsExactly("0");
  }

  @Test
  void theIntervalOfAMedianHoldsIt() {
    assertThat(
            asked(
                "SELECT p50_low <= p50 AND p50 <= p50_high, p25_low IS NULL FROM salary_bands WHERE"
                    + " source = 'All' AND period = '2026' AND currency = 'EUR' AND role = 'All'"
                    + " AND level = 'All' AND country = 'All'"))
        .containsExactly("true|false");
  }

  /** Of g1 to g7 all but g4 and g5 state their pay in a field. */
  @Test
  void payIsStatedOrNot() {
    assertThat(
            asked(
                "SELECT pay_stated, vacancies, total FROM pay_transparency WHERE" + JANUARY + ALL))
        .containsExactly("All|5|7", "structured|5|7");
  }

  @Test
  void coverageTellsWhatEachSourceHolds() {
    assertThat(
            asked(
                "SELECT source, vacancies, postings, described_share, share_of_all FROM"
                    + " source_coverage WHERE month = '2026-02-01'"))
        .containsExactly(
            "All|3|3|1.0|null",
            "board|2|2|1.0|null",
            "gazette|1|1|1.0|" + 1 / 3.0,
            "generic|2|2|1.0|" + 2 / 3.0);
  }

  /** From 8 of 9 to 2 of 3: the mix of sources moved by two ninths. */
  @Test
  void aMonthOfAnotherMixOfSourcesIsNoted() {
    assertThat(asked("SELECT month, previous_month, round(distance, 4), joined FROM break_notes"))
        .containsExactly("2026-02-01|2026-01-01|0.2222|");
  }

  /** In both months generic has 8 and 2, gazette 1 and 1; nothing spans the years before. */
  @Test
  void theMatchedIndexStartsAgainWhereNoSourceSpansTwoMonths() {
    assertThat(
            asked(
                """
                SELECT month, vacancies, raw_index, round(matched_source_index, 4), matched_sources,
                  source_index_restarts
                FROM demand_index WHERE country = 'All' AND role = 'All'
                """))
        .containsExactly(
            "2024-06-01|1|100.0|100.0|0|false",
            "2026-01-01|8|800.0|100.0|0|true",
            "2026-02-01|3|300.0|33.3333|2|false");
  }

  /** g9 is a re-post of g1: 10 vacancies in 11 postings, of which 9 and 10 were posted in 2026. */
  @Test
  void lifecyclesCountPostingsOfEachVacancy() {
    assertThat(
            asked(
                "SELECT period, vacancies, postings, reposted_share, followed FROM"
                    + " posting_lifecycle WHERE source = 'generic' AND role = 'All'"))
        .containsExactly("2024|1|1|0.0|0", "2026|9|10|%s|0".formatted(1 / 9.0));
    assertThat(
            asked(
                "SELECT period, vacancies, followed, median_days FROM posting_lifecycle WHERE"
                    + " source = 'board' AND role = 'All'"))
        .as("b1 was posted on 2025-06-01 and last seen on 2026-02-28; b2 is in one dump")
        .containsExactly("2025|1|1|272.0", "2026|1|0|null");
  }

  @Test
  void qualityTellsWhatIsMissing() {
    assertThat(
            asked(
                """
                SELECT metric, value, unit, n FROM quality
                WHERE source = 'generic' AND metric IN ('missing.company', 'postings', 'reject_rate', 'missing.salary')
                """))
        .containsExactly(
            "missing.company|%s|ratio|11".formatted(1 / 11.0),
            "missing.salary|%s|ratio|11".formatted(3 / 11.0),
            "postings|11.0|postings|11",
            "reject_rate|0.0|ratio|11");
  }

  @Test
  void runsSayWhatTheFiguresRestOn() {
    assertThat(asked("SELECT version, since, dumps, postings, vacancies, rejects FROM runs"))
        .containsExactly("test|null|4|15|13|0");
  }

  /** g9 is no new vacancy, though the month of its first posting is left out. */
  @Test
  void sinceLeavesOutEarlierMonthsAndChangesNoFigureOfTheOthers() {
    String later = "SELECT * FROM cells WHERE month >= '2026-02-01'";
    List<String> before = asked(later);
    Pipeline again = new Pipeline(pipeline.out().root());
    assertThat(again.aggregate(YearMonth.of(2026, 2)).failedChecks()).isEmpty();
    assertThat(again.marts("SELECT DISTINCT month FROM cells ORDER BY 1"))
        .containsExactly("2026-02-01");
    assertThat(again.marts(later + " ORDER BY ALL")).isEqualTo(before);
    assertThat(again.marts("SELECT since FROM runs")).containsExactly("2026-02");
  }

  private static List<String> asked(String sql) {
    return pipeline.marts(sql + " ORDER BY ALL");
  }
}
