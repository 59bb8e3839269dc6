package jobtide.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Readers ask all the time while runs are published one after another. */
class PostgresReadersTest {
  private static final int RUNS = 12;
  @RegisterExtension static PostgresServer server = new PostgresServer();

  @TempDir Path folder;

  @Test
  void readersSeeOneRunAtATimeAndNoError() throws InterruptedException, ExecutionException {
    Weather weather = new Weather(folder);
    PostgresPublisher publisher = new PostgresPublisher(server.target("postgres"));
    publisher.prepare(weather.run(0), weather.contracts()).commit();

    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Future<Set<String>>> readers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boolean repeatable = i % 2 == 0;
      readers.add(pool.submit((Callable<Set<String>>) () -> read(done, repeatable)));
    }
    try {
      for (int run = 1; run <= RUNS; run++) {
        publisher.prepare(weather.run(run), weather.contracts()).commit();
      }
    } finally {
      done.set(true);
      pool.shutdown();
    }
    Set<String> seen = new TreeSet<>();
    for (Future<Set<String>> reader : readers) {
      seen.addAll(reader.get());
    }
    assertThat(seen)
        .as("all rows of one run, in both tables")
        .hasSizeGreaterThan(RUNS / 2)
        .allMatch(line -> line.matches("2009\\|500\\|(\\d+)\\|\\1\\|\\1\\|\\1"));
  }

  /** What a reader saw: one statement over both marts, or a statement each in one snapshot. */
  private static Set<String> read(AtomicBoolean done, boolean repeatable) throws SQLException {
    Set<String> seen = new TreeSet<>();
    try (Connection connection = server.connect("postgres")) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(
          repeatable
              ? Connection.TRANSACTION_REPEATABLE_READ
              : Connection.TRANSACTION_READ_COMMITTED);
      while (!done.get()) {
        if (repeatable) {
          String[] totals =
              one(connection, "SELECT count(*), min(run), max(run) FROM jobtide.totals")
                  .split("\\|");
          String[] readings =
              one(connection, "SELECT count(*), min(run), max(run) FROM jobtide.readings")
                  .split("\\|");
          seen.add(
              String.join(
                  "|", readings[0], totals[0], readings[1], readings[2], totals[1], totals[2]));
        } else {
          seen.add(
              one(
                  connection,
                  "SELECT r.n, t.n, r.low, r.high, t.low, t.high FROM"
                      + " (SELECT count(*) n, min(run) low, max(run) high FROM jobtide.readings) r,"
                      + " (SELECT count(*) n, min(run) low, max(run) high FROM jobtide.totals) t"));
        }
        connection.commit();
      }
    }
    return seen;
  }

  private static String one(Connection connection, String sql) throws SQLException {
    return PostgresServer.ask(connection, sql).get(0);
  }
}
