package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Months in which nobody asks for a technology are a share of zero, of as few employers as any.
 *
 * <p>In the gazette ten employers have ten vacancies a month, in a quarter and the same a year
 * before; now one of them asks for Haskell in all of its own. On the generic source sixty employers
 * have a vacancy each half-year; all ask for Perl in the first two, half in the next two, six in
 * the fifth, none in the sixth.
 */
class NobodyAsksTest {
  private static final int[] ASKING = {60, 60, 30, 30, 6, 0};

  @TempDir static Path folder;
  private static Pipeline pipeline;

  @BeforeAll
  static void aggregate() {
    List<String> gazette = new ArrayList<>();
    for (int month = 1; month <= 3; month++) {
      for (int i = 0; i < 100; i++) {
        gazette.add(inGazette(gazette.size(), i, "2025-0%d-10".formatted(month), false));
        gazette.add(inGazette(gazette.size(), i, "2026-0%d-10".formatted(month), i % 10 == 0));
      }
    }
    List<String> halves = new ArrayList<>();
    for (int half = 0; half < ASKING.length; half++) {
      for (int i = 0; i < 60; i++) {
        halves.add(inHalf(halves.size(), i, half, i < ASKING[half]));
      }
    }
    pipeline = Pipeline.of(folder.resolve("out"), "technology_change", "durability");
    pipeline.ingest(
        Dumps.mapping("gazette"),
        Dumps.text(folder.resolve("gazette-2026-03-31.jsonl"), String.join("\n", gazette)));
    pipeline.ingest(
        Dumps.text(folder.resolve("halves-2025-12-31.jsonl"), String.join("\n", halves)));
    pipeline.extract();
    pipeline.link();
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();
  }

  private static String inGazette(int number, int i, String day, boolean asks) {
    return """
        {"ad":"z%1$d","headline":"Pilot %1$d","firm":"Port %2$d","where":"Kiel, Germany","date":"%3$s",\
        "text":"%4$s%5$s"}"""
        .formatted(number, i % 10, day, text(number), asks ? " Requirements: Haskell." : "");
  }

  private static String inHalf(int number, int i, int half, boolean asks) {
    return """
        {"id":"h%1$d","title":"Keeper %1$d","company":"Firm %2$d","location":"Kiel, Germany",\
        "posted_at":"%3$d-%4$s-10","description":"%5$s%6$s"}"""
        .formatted(
            number,
            i,
            2023 + half / 2,
            half % 2 == 0 ? "03" : "09",
            text(number),
            asks ? " Requirements: Perl." : "");
  }

  /** That no other posting has. */
  private static String text(int number) {
    return ("Harbour %1$d wants somebody who knows the shoals of harbour %1$d, the tides of harbour %1$d"
            + " and its masters, and who may be called to harbour %1$d at night.")
        .formatted(number);
  }

  /** One employer of ten is no trend: by Kish's formula the months before are of ten employers. */
  @Test
  void monthsWithoutItAreOfAsFewEmployersAsOthers() {
    assertThat(
            pipeline.marts(
                """
                SELECT vacancies, total, vacancies_before, total_before, round(q_value, 3)
                FROM technology_change WHERE source = 'gazette' AND technology = 'Haskell'
                """))
        .containsExactly("30|300|0|300|0.076");
  }

  @Test
  void whatNobodyAsksForAnyMoreIsFalling() {
    assertThat(
            pipeline.marts(
                """
                SELECT half_years, rises, falls, verdict, latest_change, vacancies, breadth
                FROM durability WHERE source = 'generic' AND technology = 'Perl'
                """))
        .containsExactly("4|0|4|falling|-0.5|0|null");
  }
}
