package jobtide.publish;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real server on loopback for the tests of a class, by {@code .ci/postgres}. Where its programs
 * are not installed, tests are skipped, unless {@code -Djobtide.postgres=required}.
 */
final class PostgresServer implements BeforeAllCallback, AfterAllCallback {
  private static final int NOT_INSTALLED = 3;

  private Path folder;
  private String port;
  private String password;

  @Override
  public void beforeAll(ExtensionContext context) {
    try {
      // Not a @TempDir: root closes these to others, and the server does not run as root.
      Path parent =
          Files.createTempDirectory(
              "jobtide-postgres",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
      Path cluster = parent.resolve("cluster");
      Process process = script("start", cluster);
      port = new String(process.getInputStream().readAllBytes()).strip();
      int code = process.waitFor();
      if (code == NOT_INSTALLED && !"required".equals(System.getProperty("jobtide.postgres"))) {
        Files.delete(parent);
        abort("skipped: no PostgreSQL server is installed (Debian: postgresql)");
      }
      if (code != 0) {
        throw new IllegalStateException(".ci/postgres start ended with " + code);
      }
      folder = cluster;
      password = Files.readString(folder.resolve("password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process script(String command, Path folder) throws IOException {
    Path script = Path.of(System.getProperty("jobtide.root"), ".ci/postgres");
    return new ProcessBuilder(script.toString(), command, folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (folder == null) {
      return; // It was not started.
    }
    try {
      script("stop", folder).waitFor();
      Files.delete(folder.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String port() {
    return port;
  }

  /** The publisher's target, as the superuser. */
  PostgresTarget target(String databaseAndParameters) {
    return target("postgres", password, databaseAndParameters);
  }

  PostgresTarget target(String user, String password, String databaseAndParameters) {
    return PostgresTarget.parse(
        "postgresql://%s@127.0.0.1:%s/%s".formatted(user, port, databaseAndParameters),
        Map.of("PGPASSWORD", password));
  }

  Connection connect(String database) throws SQLException {
    return connect("postgres", password, database);
  }

  Connection connect(String user, String password, String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
  }

  /** The answer, a line a row: cells separated by {@code |}. */
  List<String> ask(String database, String sql) {
    try (Connection connection = connect(database)) {
      return ask(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static List<String> ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return List.of();
      }
      try (ResultSet rows = statement.getResultSet()) {
        return ResultLines.of(rows);
      }
    }
  }
}
