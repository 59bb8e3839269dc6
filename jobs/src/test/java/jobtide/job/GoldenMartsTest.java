package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobtide.contract.TableContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The marts of data-samples against {@code data-samples/_expected}: a part of every mart that one
 * can read, without what differs from run to run.
 *
 * <p>Where a change is meant, {@code ./mvnw test -Dtest=GoldenMartsTest
 * -Djobtide.renew-expected=true} writes them anew; read the difference before you commit it.
 */
class GoldenMartsTest {
  private static final boolean RENEWS = Boolean.getBoolean("jobtide.renew-expected");
  private static final Path EXPECTED = SamplesRun.SAMPLES.resolve("_expected");
  private static final int LINES_SHOWN = 30;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          cells; month, source, series, vacancies, described, new_vacancies, postings, employers; country = 'All' AND role = 'All' AND level = 'All'
          technology_demand; month, technology, kind, vacancies, new_vacancies, employers, top_employer_share, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All' AND month IN ('2024-10-01', '2025-10-01', '2026-09-01')
          framework_demand; month, framework, kind, language, vacancies, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All' AND month IN ('2024-10-01', '2025-10-01', '2026-09-01')
          cloud_demand; month, provider, vacancies, new_vacancies, employers, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All' AND service = 'All'
          multi_cloud; month, vacancies, cloud_vacancies, total, multiple_vacancies, employers, share, share_low, share_high, total_share, total_share_low, total_share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All'
          cloud_pairs; period, source, role, provider, with_provider, vacancies, provider_vacancies, with_vacancies, total, share, lift, lift_low, lift_high; true
          seniority_mix; month, level, vacancies, new_vacancies, employers, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All'
          salary_bands; period, level, country, currency, pay_period, n, employers, top_employer_share, p10, p25, p50, p75, p90, reason; source = 'All' AND role = 'All' AND employers >= 5
          quality; source, metric, value, unit, n; true
          dumps; dump, source, kind, format, dump_date, dump_date_from, rows_read, postings, rejects, skipped, replaced_characters; true
          technologies; technology, kind, parent, provider, since, aliases; kind = 'cloud-platform'
          runs; dumps, postings, vacancies, rejects; true
          concept_demand; month, concept, vacancies, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND month = '2026-09-01'
          soft_skill_demand; month, soft_skill, vacancies, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND month = '2026-09-01'
          industry_mix; month, industry, vacancies, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND month = '2026-09-01'
          benefit_mix; month, benefit, vacancies, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND month = '2026-09-01'
          work_mode_mix; month, work_mode, vacancies, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND month = '2026-09-01'
          education_requirements; month, degree, vacancies, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND month = '2026-09-01'
          pay_transparency; month, pay_stated, vacancies, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND month = '2026-09-01'
          break_notes; month, previous_month, distance, joined, ended; true
          demand_index; month, vacancies, raw_index, matched_source_index, matched_employer_index, matched_employer_low, matched_employer_high; country = 'All' AND role = 'All'
          durability; technology, half_years, rises, falls, verdict, latest_change, vacancies, breadth; source = 'All' AND vacancies >= 30
          junior_access; technology, junior, senior, access; source = 'All' AND period = '2026'
          posting_lifecycle; period, source, vacancies, postings, reposted_share, followed, median_days; role = 'All'
          salary_floor_ceiling; period, currency, pay_period, vacancies, ranges, single_figures, floors, ceilings; source = 'All'
          salary_trend; month, source, currency, growth, cells; true
          shift_share; period, technology, change, within_role, role_mix, source_mix; vacancies >= 60
          source_coverage; source, vacancies, postings, described_share, share_of_all; month = '2026-09-01'
          technology_change; technology, vacancies, vacancies_before, change, q_value, rank, rank_before; source = 'All' AND month = '2026-09-01' AND rank <= 40
          technology_pairs; technology, with_technology, vacancies, share, lift, lift_low, lift_high; source = 'All' AND role = 'All' AND period = '2026' AND vacancies >= 40
          technology_premium; technology, vacancies, n, employers, premium, premium_low, premium_high; source = 'All'
          vintages; month, source, figure, technology, first_value, value, difference, ratio, total; source = 'All' AND (figure <> 'share' OR month = '2026-09-01' AND value >= 0.1)
          technology_specificity; role, technology, vacancies, share, specificity; source = 'All' AND period = '2026' AND specificity > 1
          """)
  void martIsAsExpected(String mart, String columns, String where) throws IOException {
    List<String> actual = new ArrayList<>();
    actual.add(columns.replace(", ", ","));
    SamplesRun.marts(
            "SELECT %s FROM %s WHERE %s ORDER BY ALL".formatted(rounded(columns), mart, where))
        .forEach(line -> actual.add(line.replace("|", ",")));
    Path file = EXPECTED.resolve(mart + ".csv");
    if (RENEWS) {
      Files.createDirectories(EXPECTED);
      Files.writeString(file, String.join("\n", actual) + "\n");
    }
    List<String> expected = Files.readAllLines(file);
    assertThat(difference(expected, actual))
        .as("%s differs (- expected, + found); see GoldenMartsTest on how to renew it", file)
        .isEmpty();
  }

  @Test
  void everyMartHasAnExpectedFile() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              SamplesRun.PIPELINE.context().marts().stream()
                  .map(TableContract::table)
                  .map(table -> table + ".csv")
                  .toList());
    }
  }

  private static String rounded(String columns) {
    List<String> expressions = new ArrayList<>();
    for (String column : columns.split(", ")) {
      expressions.add(
          switch (column) {
            case "share",
                "share_low",
                "share_high",
                "top_employer_share",
                "value",
                "distance",
                "described_share",
                "share_of_all",
                "reposted_share",
                "raw_index",
                "matched_source_index",
                "matched_employer_index",
                "matched_employer_low",
                "matched_employer_high",
                "latest_change",
                "breadth",
                "access",
                "growth",
                "change",
                "within_role",
                "role_mix",
                "source_mix",
                "q_value",
                "lift",
                "lift_low",
                "lift_high",
                "total_share",
                "total_share_low",
                "total_share_high",
                "premium",
                "premium_low",
                "premium_high",
                "specificity" ->
                "printf('%.4f', " + column + ")";
            case "p10", "p25", "p50", "p75", "p90" -> "round(" + column + ")::bigint";
            case "dump" -> "substr(dump, strpos(dump, '/data-samples/') + 14)";
            default -> column;
          });
    }
    return String.join(", ", expressions);
  }

  private static List<String> difference(List<String> expected, List<String> actual) {
    List<String> lines = new ArrayList<>();
    expected.stream()
        .filter(line -> !actual.contains(line))
        .forEach(line -> lines.add("- " + line));
    actual.stream()
        .filter(line -> !expected.contains(line))
        .forEach(line -> lines.add("+ " + line));
    if (lines.isEmpty() && !expected.equals(actual)) {
      lines.add("the same lines in another order or number");
    }
    lines.sort((a, b) -> a.substring(2).compareTo(b.substring(2)));
    if (lines.size() > LINES_SHOWN) {
      String more = "… and %,d more lines".formatted(lines.size() - LINES_SHOWN);
      return Stream.concat(lines.stream().limit(LINES_SHOWN), Stream.of(more)).toList();
    }
    return lines;
  }
}
