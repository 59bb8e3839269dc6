package jobtide.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jobtide.contract.SqlText;
import jobtide.publish.PostgresTable.Existing;
import org.postgresql.PGConnection;

/** Brings marts into tables, within a transaction of someone else. */
final class PostgresLoad {
  private static final int BUFFER = 1 << 16;

  private final Connection postgres;
  private final String reader;

  PostgresLoad(Connection postgres, String reader) {
    this.postgres = postgres;
    this.reader = reader;
  }

  /** Makes the table what its contract and the run's Parquet file say. */
  void replace(PostgresTable table, RunFolder run) throws SQLException {
    try (Statement statement = postgres.createStatement()) {
      Map<String, Existing> columns = columns(statement, table);
      if (columns.isEmpty()) {
        statement.execute(table.create());
      } else {
        statement.execute("DELETE FROM " + table.name());
        for (String change : table.alter(columns)) {
          statement.execute(change);
        }
      }
      Map<String, List<String>> wanted = table.indexes();
      Map<String, List<String>> indexes = indexes(statement, table);
      for (String index : wanted.keySet()) {
        List<String> found = indexes.get(index);
        if (found != null && !found.equals(wanted.get(index))) {
          statement.execute(
              "DROP INDEX %s.%s".formatted(SqlText.quoted(table.schema()), SqlText.quoted(index)));
          indexes.remove(index);
        }
      }
      copy(table, run);
      for (String index : wanted.keySet()) {
        if (!indexes.containsKey(index)) {
          statement.execute(table.createIndex(index));
        }
      }
      statement.execute(table.comments());
      statement.execute("GRANT SELECT ON %s TO %s".formatted(table.name(), SqlText.quoted(reader)));
      statement.execute("ANALYZE " + table.name());
    }
  }

  private static Map<String, Existing> columns(Statement statement, PostgresTable table)
      throws SQLException {
    String sql =
        """
        SELECT attname, format_type(atttypid, atttypmod), attnotnull
        FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        WHERE c.oid = to_regclass(%s) AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
        ORDER BY attnum"""
            .formatted(SqlText.literal(table.name()));
    Map<String, Existing> columns = new LinkedHashMap<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        columns.put(rows.getString(1), new Existing(rows.getString(2), rows.getBoolean(3)));
      }
    }
    return columns;
  }

  private static Map<String, List<String>> indexes(Statement statement, PostgresTable table)
      throws SQLException {
    String sql =
        """
        SELECT c.relname, string_agg(attname, ',' ORDER BY position)
        FROM pg_index i JOIN pg_class c ON c.oid = indexrelid,
          unnest(indkey) WITH ORDINALITY k(number, position)
          JOIN pg_attribute ON attnum = number
        WHERE indrelid = to_regclass(%s) AND attrelid = indrelid
        GROUP BY c.relname"""
            .formatted(SqlText.literal(table.name()));
    Map<String, List<String>> indexes = new LinkedHashMap<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        indexes.put(rows.getString(1), List.of(rows.getString(2).split(",")));
      }
    }
    return indexes;
  }

  /** DuckDB writes the CSV, so that no value is formatted here. */
  private void copy(PostgresTable table, RunFolder run) throws SQLException {
    Path csv = run.unfinished().resolve(table.mart().table() + ".csv");
    long written = csv(table, run, csv);
    try (InputStream rows = Files.newInputStream(csv)) {
      long copied =
          postgres.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy(), rows, BUFFER);
      if (copied != written) {
        throw new IllegalStateException(
            "%s: %d rows of %d arrived".formatted(table.name(), copied, written));
      }
      Files.delete(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(csv.toString(), e);
    }
  }

  private static long csv(PostgresTable table, RunFolder run, Path csv) {
    String columns =
        table.mart().storedColumns().stream()
            .map(column -> SqlText.quoted(column.name()))
            .collect(Collectors.joining(", "));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      Files.createDirectories(csv.getParent());
      return statement.executeLargeUpdate(
          "COPY (SELECT %s FROM read_parquet(%s)) TO %s (FORMAT csv, HEADER false)"
              .formatted(
                  columns,
                  SqlText.literal(run.mart(table.mart().table()).toString()),
                  SqlText.literal(csv.toString())));
    } catch (SQLException e) {
      throw new IllegalStateException(csv.toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(csv.toString(), e);
    }
  }
}
