package jobtide.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jobtide.contract.TableContract;
import jobtide.job.Progress;
import jobtide.job.Publish;
import jobtide.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbPublisherTest {
  @TempDir Path folder;
  private OutFolder out;
  private List<TableContract> contracts;
  private RunFolder run;

  @BeforeEach
  void prepare() {
    out = new OutFolder(folder.resolve("out"));
    out.create();
    contracts = Marts.contracts(folder);
    run = Marts.complete(out, "run-1", contracts);
  }

  @Test
  void databaseHoldsEveryMart() {
    new DuckDbPublisher(out).prepare(run, contracts).commit();
    assertThat(asked("SELECT * FROM ships ORDER BY ship"))
        .containsExactly("Auk|Tiefwater", "Petrel|Zander");
    assertThat(asked("SELECT count(*) FROM harbours")).containsExactly("3");
  }

  @Test
  void tablesAndColumnsCarryTheirDescriptions() {
    new DuckDbPublisher(out).prepare(run, contracts).commit();
    assertThat(asked("SELECT table_name, comment FROM duckdb_tables() ORDER BY 1"))
        .containsExactly("harbours|Harbours of the coast; the pilot's list.", "ships|Ships.");
    assertThat(
            asked(
                "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = 'harbours'"))
        .containsExactly(
            "name|Its name.",
            "kind|What it's for.",
            "depth|Its depth.",
            "berths|Places for ships.",
            "used|Of these, taken.");
  }

  @Test
  void nothingIsSeenBeforeTheCommit() {
    Publisher.Prepared prepared = new DuckDbPublisher(out).prepare(run, contracts);
    assertThat(out.current()).isEmpty();
    assertThat(out.root().resolve("marts.duckdb")).doesNotExist();
    prepared.commit();
    assertThat(out.current()).contains(run);
    assertThat(out.root().resolve("marts.duckdb")).exists();
  }

  @Test
  void whatReadersHaveStaysWholeUntilTheCommit() throws IOException {
    new DuckDbPublisher(out).prepare(run, contracts).commit();
    byte[] before = Files.readAllBytes(run.duckDb());
    try (Publisher.Prepared prepared = new DuckDbPublisher(out).prepare(run, contracts)) {
      assertThat(prepared).isNotNull();
      assertThat(run.duckDb()).hasBinaryContent(before);
    }
    assertThat(run.duckDb()).hasBinaryContent(before);
    assertThat(run.duckDb().resolveSibling("marts.duckdb.new")).doesNotExist();
  }

  @Test
  void publishingTwiceIsAsPublishingOnce() {
    new DuckDbPublisher(out).prepare(run, contracts).commit();
    new DuckDbPublisher(out).prepare(run, contracts).commit();
    assertThat(asked("SELECT count(*) FROM harbours")).containsExactly("3");
  }

  @Test
  void runOfAVersionThatKnewFewerMartsIsNotPublished() throws IOException {
    Files.delete(run.mart("ships"));
    assertThatThrownBy(
            () ->
                new Publish(out, contracts, Progress.NONE)
                    .run(run, List.of(new DuckDbPublisher(out)), null))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("lacks ships")
        .hasMessageContaining("'jobtide aggregate'");
    assertThat(out.current()).isEmpty();
  }

  private List<String> asked(String sql) {
    return Marts.ask("jdbc:duckdb:" + run.duckDb(), sql);
  }
}
