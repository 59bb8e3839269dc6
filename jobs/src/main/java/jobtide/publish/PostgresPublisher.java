package jobtide.publish;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import jobtide.contract.SqlText;
import jobtide.contract.TableContract;
import jobtide.model.UserError;

/**
 * All marts as tables of a PostgreSQL schema, replaced in one transaction: prepared is an open
 * transaction, committed is its commit.
 *
 * <p>Rows are deleted and copied anew into the same tables. Readers are thus never blocked, see all
 * old rows or all new ones even across the statements of a repeatable-read transaction (which a
 * swap of tables or TRUNCATE would show as empty), and keep their grants and views. The dead rows
 * are left to autovacuum. Whatever fails, the server rolls back.
 */
public final class PostgresPublisher implements Publisher {
  private final PostgresTarget target;

  public PostgresPublisher(PostgresTarget target) {
    this.target = target;
  }

  @Override
  public String name() {
    return target + ", schema " + target.schema();
  }

  /** Tries what can be tried without marts; throws {@link UserError} where it fails. */
  public void check() {
    try {
      abandon(begin());
    } catch (SQLException e) {
      throw PostgresErrors.of(target, e);
    }
  }

  @Override
  public Prepared prepare(RunFolder run, Collection<TableContract> marts) {
    Connection postgres = null;
    try {
      postgres = begin();
      PostgresLoad load = new PostgresLoad(postgres, target.reader());
      for (TableContract mart : marts) {
        load.replace(new PostgresTable(target.schema(), mart), run);
      }
      return new Transaction(postgres);
    } catch (SQLException e) {
      abandon(postgres);
      throw PostgresErrors.of(target, e);
    } catch (RuntimeException e) {
      abandon(postgres);
      throw e;
    } finally {
      OutFolder.delete(run.unfinished());
    }
  }

  /** Opens the transaction in which everything happens: one at a time, with schema and reader. */
  private Connection begin() throws SQLException {
    Connection postgres = target.connect();
    try (Statement statement = postgres.createStatement()) {
      postgres.setAutoCommit(false);
      statement.execute(
          "SET LOCAL TIME ZONE 'UTC'; SET LOCAL lock_timeout = '60s'; SET LOCAL statement_timeout = 0;"
              + " SET LOCAL idle_in_transaction_session_timeout = 0");
      String lock =
          "SELECT pg_try_advisory_xact_lock(hashtext(%s))"
              .formatted(SqlText.literal("jobtide " + target.schema()));
      if (!isTrue(statement, lock)) {
        throw new UserError(
            "another jobtide is publishing to schema %s of %s: wait for it"
                .formatted(target.schema(), target));
      }
      if (!isTrue(statement, exists("pg_namespace", "nspname", target.schema()))) {
        statement.execute("CREATE SCHEMA " + SqlText.quoted(target.schema()));
      }
      if (!isTrue(statement, exists("pg_roles", "rolname", target.reader()))) {
        statement.execute("CREATE ROLE " + SqlText.quoted(target.reader()) + " NOLOGIN");
      }
      statement.execute(
          "GRANT USAGE ON SCHEMA %s TO %s"
              .formatted(SqlText.quoted(target.schema()), SqlText.quoted(target.reader())));
      return postgres;
    } catch (SQLException | RuntimeException e) {
      abandon(postgres);
      throw e;
    }
  }

  private static String exists(String catalog, String column, String name) {
    return "SELECT EXISTS (SELECT FROM %s WHERE %s = %s)"
        .formatted(catalog, column, SqlText.literal(name));
  }

  private static boolean isTrue(Statement statement, String sql) throws SQLException {
    try (ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  private static void abandon(Connection postgres) {
    if (postgres == null) {
      return;
    }
    try {
      postgres.close();
    } catch (SQLException ignored) {
      // The server rolls back what was not committed, however the connection ends.
    }
  }

  private final class Transaction implements Prepared {
    private final Connection postgres;

    Transaction(Connection postgres) {
      this.postgres = postgres;
    }

    @Override
    public void commit() {
      try {
        postgres.commit();
      } catch (SQLException e) {
        throw PostgresErrors.atCommit(target, e);
      }
    }

    @Override
    public void close() {
      abandon(postgres);
    }
  }
}
