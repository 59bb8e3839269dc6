package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobtide.contract.TableContract;
import jobtide.ingest.mapping.Mappings;
import jobtide.model.UserError;
import jobtide.publish.DuckDbPublisher;
import jobtide.publish.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three runs on one lake. The first has town and gazette of {@code src/test/resources/market}; the
 * second has two older postings of town besides, one in a month that it knows and one before; the
 * third reads gazette anew, which sweeps its rows.
 */
class VintagesTest {
  private static final Path GAZETTE = Dumps.market("gazette-2026-02-28.jsonl");
  private static final String LATE =
      "{'id':'%s','title':'Keeper','company':'%s','location':'Bremen, Germany','posted_at':'%s',"
          + "'description':'Requirements:\\n- %s\\n\\nAbout us\\nWe mend the lamps of the coast, and"
          + " whoever comes to us at night will be shown the way home by them.'}";

  @TempDir static Path folder;
  private static Pipeline pipeline;
  private static final List<String> runs = new ArrayList<>();

  @BeforeAll
  static void runThreeTimes() throws IOException {
    pipeline = new Pipeline(folder.resolve("out"));
    pipeline.ingest(Dumps.market("town-2026-02-28.jsonl"));
    pipeline.ingest(Dumps.mapping("gazette"), GAZETTE);
    publish();

    pipeline.begin();
    pipeline.ingest(
        Dumps.jsonLines(
            folder.resolve("late-2026-03-31.jsonl"),
            LATE.formatted("l1", "Quince", "2026-01-15", "Python\\n- Rust\\n- COBOL"),
            LATE.formatted("l2", "Rowan", "2025-12-01", "Python")));
    publish();

    pipeline.begin();
    Path edited = folder.resolve("gazette.yaml");
    String mapping = Files.readString(Dumps.market("gazette.yaml"));
    Dumps.text(edited, mapping.replace("title: headline", "title: firm"));
    pipeline.ingest(Mappings.loadFile(edited), GAZETTE);
    publish();
  }

  private static void publish() throws IOException {
    pipeline.extract();
    pipeline.link();
    Aggregate.Result result = pipeline.aggregate(null);
    assertThat(result.failedChecks()).isEmpty();
    new Publish(pipeline.out(), pipeline.context().marts(), Progress.NONE)
        .run(result.folder(), List.of(new DuckDbPublisher(pipeline.out())), null);
    Path kept = folder.resolve("kept").resolve(result.folder().id()).resolve("marts");
    Files.createDirectories(kept);
    for (TableContract mart : pipeline.context().marts()) {
      Files.copy(result.folder().mart(mart.table()), kept.resolve(mart.table() + ".parquet"));
    }
    runs.add(result.folder().id());
  }

  /** The marts of a run as they were when it published; of its own folder two are kept only. */
  private static RunFolder asPublished(String run) {
    return new RunFolder(folder.resolve("kept").resolve(run));
  }

  private static List<String> vintages(int run, String where) {
    return Pipeline.marts(
        asPublished(runs.get(run)),
        pipeline.context().marts(),
        "SELECT month, figure, technology, round(first_value, 4), first_run, round(value, 4),"
            + " round(difference, 4), round(ratio, 4), total, share_low < value AND value <= share_high"
            + " FROM vintages WHERE source = 'generic' AND "
            + where
            + " ORDER BY ALL");
  }

  @Test
  void inTheFirstRunEverythingIsFirstPublished() {
    assertThat(vintages(0, "first_run <> '%s' OR value <> first_value".formatted(runs.get(0))))
        .isEmpty();
    assertThat(vintages(0, "month = '2026-01-01' AND technology IN ('All', 'Python')"))
        .containsExactly(
            "2026-01-01|described|All|7.0|%s|7.0|0.0|1.0|null|null".formatted(runs.get(0)),
            "2026-01-01|share|Python|0.8571|%s|0.8571|0.0|1.0|7|true".formatted(runs.get(0)),
            "2026-01-01|vacancies|All|8.0|%s|8.0|0.0|1.0|null|null".formatted(runs.get(0)));
  }

  /**
   * COBOL was counted in June 2024, so its share of January was zero; Rust nobody had asked for.
   */
  @Test
  void olderPostingsMoveTheFiguresOfTheirMonth() {
    String first = runs.get(0);
    String second = runs.get(1);
    assertThat(
            vintages(
                1,
                "month = '2026-01-01' AND technology IN ('All', 'Python', 'Java', 'Rust', 'COBOL')"))
        .containsExactly(
            "2026-01-01|described|All|7.0|%s|8.0|1.0|1.1429|null|null".formatted(first),
            "2026-01-01|share|COBOL|0.0|%s|0.125|0.125|null|8|true".formatted(first),
            "2026-01-01|share|Java|0.1429|%s|0.125|-0.0179|0.875|8|true".formatted(first),
            "2026-01-01|share|Python|0.8571|%s|0.875|0.0179|1.0208|8|true".formatted(first),
            "2026-01-01|share|Rust|0.125|%s|0.125|0.0|1.0|8|true".formatted(second),
            "2026-01-01|vacancies|All|8.0|%s|9.0|1.0|1.125|null|null".formatted(first));
  }

  @Test
  void monthNotSeenBeforeIsFirstPublishedNowAndStaysSo() {
    for (int run : List.of(1, 2)) {
      assertThat(vintages(run, "month = '2025-12-01'"))
          .containsExactly(
              "2025-12-01|described|All|1.0|%s|1.0|0.0|1.0|null|null".formatted(runs.get(1)),
              "2025-12-01|share|Python|1.0|%s|1.0|0.0|1.0|1|true".formatted(runs.get(1)),
              "2025-12-01|vacancies|All|1.0|%s|1.0|0.0|1.0|null|null".formatted(runs.get(1)));
    }
  }

  /**
   * The second run's folder is kept beside the third's; the first one's quality had none before.
   */
  @Test
  void earlierRunIsComputedAgainToTheRow() {
    for (int run : List.of(0, 1)) {
      pipeline.begin();
      Aggregate.Result again = pipeline.aggregateAgain(runs.get(run));
      assertThat(again.failedChecks()).isEmpty();
      assertThat(again.folder().marts())
          .isEqualTo(folder.resolve("out/as-of").resolve(runs.get(run)).resolve("marts"));
      for (TableContract mart : pipeline.context().marts()) {
        // How complete the sources were before is forgotten with the folder of the first run.
        String columns =
            mart.table().equals("quality") && run == 1 ? "* EXCLUDE previous_value" : "*";
        assertThat(differences(mart.table(), columns, asPublished(runs.get(run)), again.folder()))
            .as("%s of run %d", mart.table(), run)
            .isEmpty();
      }
    }
    assertThat(pipeline.out().current()).map(RunFolder::id).contains(runs.get(2));
    assertThat(pipeline.out().newest()).map(RunFolder::id).contains(runs.get(2));
  }

  private static List<String> differences(
      String mart, String columns, RunFolder before, RunFolder after) {
    String sql = "(SELECT %s FROM '%s' EXCEPT ALL SELECT %s FROM '%s')";
    String a = before.mart(mart).toString();
    String b = after.mart(mart).toString();
    return Stream.of(sql.formatted(columns, a, columns, b), sql.formatted(columns, b, columns, a))
        .flatMap(query -> Pipeline.marts(before, List.of(), query).stream())
        .toList();
  }

  @Test
  void runThatIsNotKeptIsNamedWithThoseThatAre() {
    assertThatThrownBy(() -> pipeline.aggregateAgain("run-999"))
        .isInstanceOf(UserError.class)
        .hasMessage("run 'run-999' cannot be computed again: kept are " + String.join(", ", runs));
  }
}
