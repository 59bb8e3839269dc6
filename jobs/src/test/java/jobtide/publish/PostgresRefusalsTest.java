package jobtide.publish;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import jobtide.model.UserError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Servers that cannot be reached, and what they refuse: told before any work is done. */
class PostgresRefusalsTest {
  @RegisterExtension static PostgresServer server = new PostgresServer();

  @TempDir Path folder;

  @BeforeAll
  static void prepare() {
    server.ask("postgres", "CREATE DATABASE market");
    server.ask("postgres", "CREATE ROLE poor LOGIN PASSWORD 'poor'");
    server.ask("postgres", "CREATE ROLE maker LOGIN PASSWORD 'maker'");
    server.ask("postgres", "GRANT CREATE ON DATABASE market TO maker");
  }

  @Test
  void noServer() {
    refused(target("postgresql://jane@127.0.0.1:1/market"), "no connection", "check host, port");
    refused(target("postgresql://jane@no-such-host.invalid/market"), "no host of this name");
  }

  @Test
  void wrongPassword() {
    refused(server.target("poor", "rich", "market"), "wrong password for poor", "PGPASSWORD");
    refused(
        target("postgresql://poor@127.0.0.1:" + server.port() + "/market"),
        "a password is asked for");
    refused(server.target("nobody", "x", "market"), "wrong password for nobody");
  }

  @Test
  void noSuchDatabase() {
    refused(server.target("markets"), "there is no database markets: create it");
  }

  @Test
  void noRights() {
    refused(server.target("poor", "poor", "market"), "poor lacks a right", "OPERATIONS.md");
    refused(
        server.target("maker", "maker", "market?reader=someone"),
        "maker lacks a right",
        "permission denied to create role");
  }

  @Test
  void readOnlyServer() {
    server.ask("postgres", "CREATE DATABASE replica");
    server.ask("postgres", "ALTER DATABASE replica SET default_transaction_read_only = on");
    refused(server.target("replica"), "the database is read-only", "primary");
  }

  @Test
  void anotherAtWork() {
    Weather weather = new Weather(folder);
    PostgresPublisher first = new PostgresPublisher(server.target("market"));
    try (Publisher.Prepared prepared = first.prepare(weather.run(1), weather.contracts())) {
      assertThatThrownBy(first::check)
          .isInstanceOf(UserError.class)
          .hasMessageContaining("another jobtide is publishing to schema jobtide");
      new PostgresPublisher(server.target("market?schema=other&reader=other")).check();
    }
    first.check();
  }

  private static PostgresTarget target(String uri) {
    return PostgresTarget.parse(uri, Map.of());
  }

  private static void refused(PostgresTarget target, String... parts) {
    ThrowingCallable check = () -> new PostgresPublisher(target).check();
    assertThatThrownBy(check)
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("--publish " + target + ": ")
        .hasMessageEndingWith("; nothing was published")
        .hasMessageNotContaining("Exception")
        .message()
        .contains(parts)
        .hasLineCount(1);
  }
}
