package jobtide.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import jobtide.publish.RunFolder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPublisherTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/gzip\" id=\"\\w+\">([^<]*)</script>");

  @TempDir Path folder;
  private RunFolder run;

  @BeforeEach
  void prepare() {
    run = new RunFolder(folder.resolve("run"));
  }

  @Test
  void emptyMartsGiveAPageWithEveryTable() {
    JsonNode tables = published(new ReportMarts()).get("tables");
    assertThat(tables.size()).isEqualTo(ReportTable.all().size() + SubjectMart.ALL.size());
    assertThat(tables.get("technology_demand").get("vacancies").get("v")).isEmpty();
  }

  @Test
  void cellsKeepTheirFigures() {
    JsonNode data =
        published(
            new ReportMarts()
                .with(
                    "technology_demand",
                    ReportMarts.demand(
                        "'2026-02-01', 'All', 'Go', 200", "'2026-01-01', 'All', 'Go', 150")));
    JsonNode demand = data.get("tables").get("technology_demand");
    assertThat(demand.get("technology").get("d"))
        .extracting(JsonNode::asText)
        .containsExactly("Go");
    assertThat(numbers(demand.get("month"))).containsExactly(2026L * 12, 2026L * 12 + 1);
    assertThat(numbers(demand.get("vacancies"))).containsExactly(150L, 200L);
    assertThat(numbers(demand.get("share_high"))).containsExactly(10_000L, 10_000L);
  }

  @Test
  void namesThatLookLikeMarkupStayData() throws IOException {
    String name = "</script><img src=x onerror=alert(1)>";
    JsonNode data =
        published(
            new ReportMarts()
                .with(
                    "technology_demand",
                    ReportMarts.demand("'2026-01-01', 'All', '" + name + "', 9")));
    assertThat(
            data.get("tables").get("technology_demand").get("technology").get("d").get(0).asText())
        .isEqualTo(name);
    assertThat(Files.readString(run.report())).doesNotContain("onerror=alert");
  }

  @Test
  void suppressedBandsCarryTheirReasonAndNoFigure() {
    JsonNode bands =
        published(
                new ReportMarts()
                    .with(
                        "salary_bands",
                        """
                        SELECT '2026' AS period, 'hn' AS source, 'All' AS "role", 'All' AS level,
                          'All' AS country, 'USD' AS currency, 'hour' AS pay_period,
                          DATE '2026-01-01' AS first_month, DATE '2026-03-01' AS last_month,
                          n, employers, p50, reason
                        FROM (VALUES (3, 3, null, 'few_employers'), (40, 12, 41.55, null))
                          AS rows(n, employers, p50, reason)
                        """))
            .get("tables")
            .get("salary_bands");
    assertThat(numbers(bands.get("n"))).containsExactly(3L, 40L);
    assertThat(bands.get("p50").get("v").get(0).isNull()).isTrue();
    assertThat(bands.get("p50").get("v").get(1).asLong()).isEqualTo(4155);
    assertThat(bands.get("reason").get("d").get(0).asText()).isEqualTo("few_employers");
  }

  @Test
  void theLargestTechnologiesAreCarriedAndTheOthersStayInTheMart() {
    String[] rows =
        IntStream.range(0, 300)
            .mapToObj(i -> "'2026-01-01', 'All', 'T%03d', %d".formatted(i, 900 - i))
            .toArray(String[]::new);
    JsonNode demand =
        published(new ReportMarts().with("technology_demand", ReportMarts.demand(rows)))
            .get("tables")
            .get("technology_demand");
    assertThat(demand.get("technology").get("d"))
        .hasSize(200)
        .extracting(JsonNode::asText)
        .contains("T000", "T199")
        .doesNotContain("T200");
  }

  @Test
  void aSingleFlowSourceStandsForAll() {
    String one = ReportMarts.demand("'2026-01-01', 'All', 'Go', 20");
    String pooled = "SELECT * REPLACE ('All' AS source) FROM (%s)".formatted(one);
    JsonNode data =
        published(new ReportMarts().with("technology_demand", one + " UNION ALL " + pooled));
    assertThat(data.get("same").get("technology_demand").asText()).isEqualTo("hn");
    assertThat(data.get("tables").get("technology_demand").get("source").get("d"))
        .extracting(JsonNode::asText)
        .containsExactly("hn");
  }

  @Test
  void sourcesThatDifferFromAllAreBothCarried() {
    String one = ReportMarts.demand("'2026-01-01', 'All', 'Go', 20");
    String pooled = "SELECT * REPLACE ('All' AS source, 2000 AS total) FROM (%s)".formatted(one);
    JsonNode data =
        published(new ReportMarts().with("technology_demand", one + " UNION ALL " + pooled));
    assertThat(data.get("same").has("technology_demand")).isFalse();
    assertThat(data.get("tables").get("technology_demand").get("source").get("d")).hasSize(2);
  }

  @Test
  void allSubjectsOfACellWithDimensionsAreCarried() {
    String[] technologies = new String[40];
    for (int i = 0; i < technologies.length; i++) {
      technologies[i] = "'2026-01-01', 'DE', 'T%d', %d".formatted(i, 100 - i);
    }
    JsonNode data =
        published(new ReportMarts().with("technology_demand", ReportMarts.demand(technologies)));
    assertThat(data.get("tables").get("technology_demand").get("technology").get("d")).hasSize(40);
  }

  @Test
  void smallCellsBeyondTheBudgetAreOmittedFirst() {
    SubjectMart one = new SubjectMart("technology_demand", "technology", true, 200, 1);
    ReportMarts marts =
        new ReportMarts()
            .with(
                "technology_demand",
                ReportMarts.demand("'2026-01-01', 'All', 'Go', 20", "'2026-01-01', 'DE', 'Go', 9"));
    marts.write(run);
    assertThat(countries(one, one.rowsSql())).containsExactly("All");
    assertThat(countries(one, one.omittedSql())).containsExactly("DE");
  }

  @Test
  void cellsOfOneLargeMonthComeBeforeThoseOfManySmallOnes() {
    SubjectMart two = new SubjectMart("technology_demand", "technology", true, 200, 1);
    String small = "SELECT * REPLACE (6 AS total) FROM (%s)";
    ReportMarts marts =
        new ReportMarts()
            .with(
                "technology_demand",
                small.formatted(
                        ReportMarts.demand(
                            "'2025-01-01', 'DE', 'Go', 6", "'2025-02-01', 'DE', 'Go', 6"))
                    + " UNION ALL "
                    + ReportMarts.demand("'2026-01-01', 'GB', 'Go', 9"));
    marts.write(run);
    assertThat(countries(two, two.rowsSql())).containsExactly("GB");
  }

  @Test
  void totalsThatAreLeftOutSaySo() {
    JsonNode cells =
        published(
                new ReportMarts()
                    .with(
                        "cells",
                        """
                        SELECT month::date AS month, 'hn' AS source, 'C' || i AS country,
                          'All' AS "role", 'All' AS level, 9 AS vacancies, 9 AS described,
                          1 AS employers
                        FROM range(25000) AS countries(i),
                          (VALUES ('2026-01-01'), ('2026-02-01')) AS months(month)
                        UNION ALL
                        SELECT DATE '2026-03-01', 'board', 'GB', 'All', 'All', 33, 33, 5
                        """))
            .get("tables")
            .get("cells");
    List<Long> vacancies = numbers(cells.get("vacancies"));
    assertThat(vacancies.get(0)).as("of the stock source").isEqualTo(33);
    assertThat(cells.get("month").get("v").get(0).isNull()).isFalse();
    assertThat(cells.get("month").get("v"))
        .filteredOn(JsonNode::isNull)
        .as("cells left out")
        .hasSize(25_000 - 39_999 / 2);
  }

  @Test
  void thePageAsksForNothingElse() throws IOException {
    published(new ReportMarts());
    String page = Files.readString(run.report());
    assertThat(page).contains("default-src 'none'").doesNotContain("{{");
    assertThat(Jsoup.parse(page).select("[src], link:not([href^=data])")).isEmpty();
  }

  private JsonNode published(ReportMarts marts) {
    marts.write(run);
    new ReportPublisher().prepare(run, ReportMarts.contracts()).commit();
    try {
      Matcher data = DATA.matcher(Files.readString(run.report()));
      ObjectNode first = next(data);
      ((ObjectNode) first.get("tables")).setAll((ObjectNode) next(data).get("tables"));
      return first;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ObjectNode next(Matcher data) throws IOException {
    assertThat(data.find()).isTrue();
    byte[] bytes = Base64.getDecoder().decode(data.group(1));
    return (ObjectNode)
        new JsonMapper().readTree(new GZIPInputStream(new ByteArrayInputStream(bytes)));
  }

  private List<String> countries(SubjectMart mart, String sql) {
    List<String> countries = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "CREATE VIEW technology_demand AS FROM '%s'".formatted(run.mart("technology_demand")));
      for (String choice : mart.choiceSql(null)) {
        statement.execute(choice);
      }
      ResultSet rows = statement.executeQuery(sql);
      while (rows.next()) {
        countries.add(rows.getString("country"));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return countries;
  }

  private static List<Long> numbers(JsonNode column) {
    List<Long> numbers = new ArrayList<>();
    column.get("v").forEach(value -> numbers.add(value.asLong()));
    return numbers;
  }
}
