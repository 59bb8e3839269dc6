package jobtide.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jobtide.contract.TableContract;
import jobtide.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers see of the output folder, whatever runs do meanwhile. */
class OutFolderTest {
  @TempDir Path folder;
  private OutFolder out;
  private List<TableContract> contracts;

  @BeforeEach
  void prepare() {
    out = new OutFolder(folder.resolve("out"));
    out.create();
    contracts = Marts.contracts(folder);
  }

  @Test
  void readersReachTheCurrentRunThroughFixedLinks() throws IOException {
    RunFolder run = published("run-1");
    assertThat(out.current()).map(RunFolder::id).contains("run-1");
    assertThat(Files.readSymbolicLink(out.root().resolve("current")))
        .isEqualTo(Path.of("runs/run-1"));
    for (String name : List.of("marts", "marts.duckdb", "report", "run.json")) {
      assertThat(Files.readSymbolicLink(out.root().resolve(name)))
          .isEqualTo(Path.of("current", name));
    }
    assertThat(out.root().resolve("marts/ships.parquet")).exists();
    assertThat(out.root().resolve("marts.duckdb")).hasSameBinaryContentAs(run.duckDb());
    assertThat(out.root().resolve("run.json")).content().contains("run-1");
  }

  @Test
  void linksSurviveThatTheFolderIsMoved() throws IOException {
    published("run-1");
    Path moved = folder.resolve("moved");
    Files.move(out.root(), moved);
    assertThat(
            Marts.ask("jdbc:duckdb:", "SELECT count(*) FROM '" + moved + "/marts/ships.parquet'"))
        .containsExactly("2");
  }

  @Test
  void onlyTheLastTwoRunsAreKept() {
    published("run-1");
    published("run-2");
    assertThat(Marts.names(out.root().resolve("runs"))).containsExactly("run-1", "run-2");
    published("run-3");
    assertThat(Marts.names(out.root().resolve("runs"))).containsExactly("run-2", "run-3");
    assertThat(out.current()).map(RunFolder::id).contains("run-3");
  }

  @Test
  void currentRunIsKeptThoughNewerRunsFailed() throws IOException {
    published("run-1");
    for (String id : List.of("run-2", "run-3", "run-4")) {
      Files.createDirectories(out.run(id).marts());
    }
    out.prune();
    assertThat(Marts.names(out.root().resolve("runs"))).containsExactly("run-1", "run-4");
    assertThat(out.current()).map(RunFolder::id).contains("run-1");
  }

  @Test
  void lastGoodRunIsKeptThoughALaterOneWasKilled() throws IOException {
    published("run-1");
    Files.createDirectories(out.run("run-2").marts());
    published("run-3");
    assertThat(Marts.names(out.root().resolve("runs"))).containsExactly("run-1", "run-3");
  }

  @Test
  void currentRunIsKeptWhereTheFolderIsReachedThroughALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), out.root());
    out = new OutFolder(link);
    Marts.complete(out, "run-1", contracts);
    Files.createDirectories(out.run("run-3").marts());
    published("run-2");
    assertThat(out.current()).contains(out.run("run-2"));
    assertThat(Marts.names(out.root().resolve("runs"))).containsExactly("run-1", "run-2");
    assertThat(link.resolve("marts.duckdb")).exists();
  }

  @Test
  void newestIsTheNewestCompleteRun() throws IOException {
    assertThat(out.newest()).isEmpty();
    Marts.complete(out, "run-1", contracts);
    Marts.complete(out, "run-2", contracts);
    Files.createDirectories(out.run("run-3").marts());
    assertThat(out.newest()).map(RunFolder::id).contains("run-2");
    assertThat(out.current()).isEmpty();
  }

  @Test
  void newestLooksAtNoRunWhoseChecksFailed() {
    Marts.complete(out, "run-1", contracts);
    RunFolder failed = out.run("run-2");
    Marts.unfinished(failed, "('A', 'river', 5, 1, 1)", Marts.GOOD_SHIPS);
    MartFiles.write(failed, contracts, Map.of());
    assertThat(MartFiles.check(failed, contracts)).isNotEmpty();
    assertThat(out.newest()).map(RunFolder::id).contains("run-1");
  }

  /** The links are swapped under a reader that opens the database again and again. */
  @Test
  void readerNeverFailsDuringASwap() {
    published("run-01");
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger reads = new AtomicInteger();
    String database = "jdbc:duckdb:" + out.root().resolve("marts.duckdb");
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                assertThat(Marts.ask(database, "SELECT count(*) FROM ships")).containsExactly("2");
                reads.incrementAndGet();
              }
            });
    for (int run = 2; run <= 6; run++) {
      int before = reads.get();
      published("run-%02d".formatted(run));
      // The reader opens the database at least once a run, however fast the runs are.
      while (reads.get() == before && !reader.isDone()) {
        Thread.onSpinWait();
      }
    }
    done.set(true);
    assertThat(reader).succeedsWithin(java.time.Duration.ofSeconds(30));
    assertThat(reads.get()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void secondRunIsKeptOutUntilTheFirstIsDone() {
    try (OutFolder.Lock held = out.lock()) {
      assertThat(held.channel().isOpen()).isTrue();
      assertThatThrownBy(out::lock)
          .isInstanceOf(UserError.class)
          .hasMessageContaining("another jobtide is writing to " + out.root());
    }
    try (OutFolder.Lock again = out.lock()) {
      assertThat(again.channel().isOpen()).isTrue();
    }
  }

  @Test
  void fileInPlaceOfTheFolderIsTheUsersError() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    OutFolder blocked = new OutFolder(file);
    assertThatThrownBy(blocked::create)
        .isInstanceOf(UserError.class)
        .hasMessageContaining(file.toString());
  }

  private RunFolder published(String id) {
    RunFolder run = Marts.complete(out, id, contracts);
    Publisher.Prepared prepared = new DuckDbPublisher(out).prepare(run, contracts);
    try {
      Files.writeString(run.summary(), "{\"run\": \"" + id + "\"}");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    prepared.commit();
    out.prune();
    return run;
  }
}
