package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many vacancies are open at the end of each month, of a flow and of a board. */
class ActiveVacanciesTest {
  private static final String TARDY = ad("tardy", "2026-02-10");

  @TempDir static Path folder;
  private static Pipeline pipeline;

  @BeforeAll
  static void aggregate() {
    pipeline = Pipeline.of(folder.resolve("out"), "source_coverage");
    pipeline.ingest(
        dump(
            "town-2026-04-30.jsonl",
            List.of(
                posting("january", "2026-01-10", ""),
                posting("withdrawn", "2026-02-05", "2026-03-20"),
                posting("february", "2026-02-20", ""),
                posting("march", "2026-03-15", ""),
                posting("march", "2026-04-10", ""),
                posting("late", "2026-04-02", "2026-04-01"))));
    pipeline.ingest(
        Dumps.mapping("board"),
        board("2026-01-31", ad("old", "2025-06-01"), ad("two", "2026-01-20")),
        board("2026-02-28", ad("two", "2026-01-20"), ad("old", "2025-06-01")),
        board("2026-03-10", ad("old", "2025-06-01"), ad("new", "2026-03-05"), TARDY),
        board("2026-04-15", TARDY, ad("new", "2026-03-05"), ad("old", "2025-06-01")));
    pipeline.extract();
    pipeline.link();
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();
  }

  /**
   * January's is open for 60 days, to 11 March; February's to 21 April; one is withdrawn, one was
   * closed before it was posted. What is posted twice is one vacancy. Of January and February the
   * months before are not known.
   */
  @Test
  void ofAFlowTheyAreThoseOfSixtyDays() {
    String expected = "1|null, 2|null, 1|2, 2|1";
    for (String source : List.of("generic", "All")) {
      assertThat(String.join(", ", active(source))).isEqualTo(expected);
    }
  }

  /**
   * The old one is open for longer than 60 days; the tardy one was posted in February, and nobody
   * knows what else was on the board then and is gone; of April's end no dump tells.
   */
  @Test
  void ofABoardTheyAreThoseThatADumpStillHolds() {
    assertThat(active("board")).containsExactly("2|1", "2|1", "3|2", "3|null");
  }

  private static List<String> active(String source) {
    return pipeline.marts(
        "SELECT vacancies, active_vacancies FROM source_coverage WHERE source = '%s' ORDER BY month"
            .formatted(source));
  }

  private static Path board(String day, String... ads) {
    return dump("board-" + day + ".jsonl", List.of(ads));
  }

  private static Path dump(String name, List<String> lines) {
    return Dumps.text(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String posting(String name, String day, String closes) {
    return """
        {"id":"%1$s-%2$s","title":"Keeper of %1$s","company":"Port of %1$s","location":"Kiel, Germany",\
        "posted_at":"%2$s","expires":"%3$s","description":"%4$s"}"""
        .formatted(name, day, closes, text(name));
  }

  private static String ad(String name, String day) {
    return """
        {"ad":"%1$s","headline":"Pilot of %1$s","firm":"Harbour of %1$s","where":"Kiel, Germany",\
        "date":"%2$s","text":"%3$s"}"""
        .formatted(name, day, text(name));
  }

  private static String text(String name) {
    return "The %1$s lighthouse needs a keeper. Whoever keeps it trims the lamps of %1$s, winds the clock of %1$s and writes down which ships pass."
        .formatted(name);
  }
}
