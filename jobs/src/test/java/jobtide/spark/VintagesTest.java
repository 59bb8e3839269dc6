package jobtide.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jobtide.contract.Contracts;
import jobtide.model.UserError;
import jobtide.vocabulary.Schemas;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VintagesTest {
  private static final Instant LATER = Instant.now().plusSeconds(3600);

  @TempDir private Path folder;
  private SparkSession spark;
  private Lake lake;
  private Vintages vintages;

  @BeforeEach
  void create() {
    Contracts contracts = Contracts.load(Schemas.bundled());
    spark = TestSession.on(folder.resolve("lake"));
    lake = new Lake(spark, contracts);
    lake.create();
    vintages = new Vintages(spark, contracts, lake);
  }

  private static Vintage run(String id) {
    return new Vintage(
        id,
        Instant.parse("2026-09-01T06:00:00Z"),
        Instant.parse("2026-09-01T06:01:00Z"),
        "2024-01");
  }

  /** Rewrites vacancies and dumps, each to that one row. */
  private void write(String id) {
    for (String table : List.of("vacancies", "dumps")) {
      String key = table.equals("dumps") ? "ingest_id" : "posting_id";
      Row row = spark.sql("SELECT '%s' AS %s".formatted(id, key)).first();
      lake.overwrite(
          table,
          lake.stored(table)
              .limit(0)
              .unionByName(spark.createDataFrame(List.of(row), row.schema()), true));
    }
  }

  private List<String> vacancies(Vintage run) {
    return vintages.table("vacancies", run).select("posting_id").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("lake/jobtide/vacancies/data"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  @Test
  void tablesAreReadAsTheyWere() {
    write("a");
    vintages.keep(run("run-1"), 5, Instant.EPOCH);
    write("b");
    vintages.keep(run("run-2"), 5, Instant.EPOCH);
    write("c");

    assertThat(vintages.all()).containsExactly(run("run-1"), run("run-2"));
    assertThat(vacancies(run("run-1"))).containsExactly("a");
    assertThat(vacancies(vintages.of("run-2"))).containsExactly("b");
    assertThat(vintages.table("facts", run("run-1")).collectAsList()).as("never written").isEmpty();
  }

  @Test
  void columnsThatCameLaterAreNull() {
    write("a");
    vintages.keep(run("run-1"), 5, Instant.EPOCH);
    String column =
        lake.stored("vacancies").columns()[lake.stored("vacancies").columns().length - 1];
    spark.sql("ALTER TABLE %s DROP COLUMN %s".formatted(Lake.name("vacancies"), column));
    write("b");
    vintages.keep(run("run-2"), 5, Instant.EPOCH);
    lake.create();

    assertThat(vintages.table("vacancies", run("run-2")).where(column + " IS NULL").count())
        .isEqualTo(1);
  }

  @Test
  void oldestRunsAreForgottenAndTheirFilesDeleted() throws IOException {
    for (String id : List.of("a", "b", "c", "d")) {
      write("before " + id);
      write(id);
      vintages.keep(run("run-" + id), 2, Instant.EPOCH);
    }
    assertThat(vintages.all()).containsExactly(run("run-c"), run("run-d"));
    assertThat(lake.table("vacancies").refs()).containsOnlyKeys("main", "run-c", "run-d");
    assertThat(files()).as("what may still be read is not deleted").isEqualTo(8);

    write("before e");
    write("e");
    write("after e");
    vintages.keep(run("run-e"), 2, LATER);
    assertThat(files()).as("of run-d and run-e").isEqualTo(2);
    assertThat(vacancies(run("run-d"))).containsExactly("d");
    assertThat(vacancies(run("run-e"))).containsExactly("after e");
    assertThat(lake.table("dumps").properties().keySet())
        .filteredOn(name -> name.startsWith("jobtide.run."))
        .allMatch(name -> name.contains("run-d") || name.contains("run-e"));
    assertThatThrownBy(() -> vintages.of("run-c"))
        .isInstanceOf(UserError.class)
        .hasMessage("run 'run-c' cannot be computed again: kept are run-d, run-e");
  }

  @Test
  void emptyLakeKeepsNoRun() {
    assertThatThrownBy(() -> vintages.of("run-1"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "run 'run-1' cannot be computed again: no run is kept, 'jobtide aggregate' or 'jobtide"
                + " run' keeps one");
  }
}
