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
          technology_demand; month, technology, kind, vacancies, new_vacancies, employers, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All' AND month IN ('2024-10-01', '2025-10-01', '2026-09-01')
          framework_demand; month, framework, kind, language, vacancies, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All' AND month IN ('2024-10-01', '2025-10-01', '2026-09-01')
          cloud_demand; month, provider, vacancies, new_vacancies, employers, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All' AND service = 'All'
          seniority_mix; month, level, vacancies, new_vacancies, employers, total, share, share_low, share_high; source = 'All' AND country = 'All' AND role = 'All'
          salary_bands; period, level, country, currency, pay_period, n, employers, top_employer_share, p10, p25, p50, p75, p90, reason; source = 'All' AND role = 'All' AND employers >= 5
          quality; source, metric, value, unit, n; true
          dumps; dump, source, kind, format, dump_date, dump_date_from, rows_read, postings, rejects, skipped, replaced_characters; true
          runs; dumps, postings, vacancies, rejects; true
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
            case "share", "share_low", "share_high", "top_employer_share", "value" ->
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
