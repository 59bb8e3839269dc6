package jobtide.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jobtide.contract.CheckQueries;
import jobtide.contract.CheckQueries.CheckQuery;
import jobtide.contract.Column;
import jobtide.contract.SqlText;
import jobtide.contract.TableContract;

/** The marts of a run as one Parquet file each, in the order of their keys, and their checks. */
public final class MartFiles {
  private MartFiles() {}

  /** A rule that some rows break. */
  public record FailedCheck(String table, String check, String description, long rows) {
    @Override
    public String toString() {
      return "%s.%s fails for %,d rows: %s".formatted(table, check, rows, description);
    }
  }

  /**
   * A mart as a query over one view.
   *
   * @param parquet folder that Spark wrote the view to
   */
  public record Selection(String view, Path parquet, String sql) {}

  /**
   * Turns what Spark wrote into one file a mart; returns the rows of each.
   *
   * @param selections marts that Spark has not written, but the view that they select from
   */
  public static Map<String, Long> write(
      RunFolder run, Collection<TableContract> marts, Map<String, Selection> selections) {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      Files.createDirectories(run.marts());
      for (Selection selection : selections.values()) {
        statement.execute(
            "CREATE OR REPLACE VIEW %s AS FROM %s"
                .formatted(selection.view(), parquet(selection.parquet())));
      }
      for (TableContract mart : marts) {
        Selection selection = selections.get(mart.table());
        String written =
            selection == null
                ? "FROM " + parquet(run.unfinished(mart.table()))
                : "FROM (\n" + selection.sql() + "\n)";
        rows.put(mart.table(), statement.executeLargeUpdate(copy(run, mart, written)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("marts of " + run.path(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(run.path().toString(), e);
    }
    OutFolder.delete(run.unfinished());
    return rows;
  }

  private static String parquet(Path folder) {
    return "read_parquet(" + SqlText.literal(folder.resolve("*.parquet").toString()) + ")";
  }

  private static String copy(RunFolder run, TableContract mart, String written) {
    String columns =
        mart.storedColumns().stream().map(Column::name).collect(Collectors.joining(", "));
    return "COPY (SELECT %s %s ORDER BY %s) TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA %s)"
        .formatted(
            columns,
            written,
            String.join(", ", mart.key()),
            SqlText.literal(run.mart(mart.table()).toString()),
            metadata(mart));
  }

  /** Parquet knows no comments: what the columns mean goes into the file's key-value metadata. */
  private static String metadata(TableContract mart) {
    Map<String, String> entries = new TreeMap<>();
    entries.put("description", mart.description());
    entries.put("grain", mart.grain());
    mart.storedColumns().forEach(c -> entries.put("column." + c.name(), c.description()));
    return entries.entrySet().stream()
        .map(entry -> SqlText.literal(entry.getKey()) + ": " + SqlText.literal(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Runs all checks of the contracts; where none fails the run is marked as complete. */
  public static List<FailedCheck> check(RunFolder run, Collection<TableContract> marts) {
    List<FailedCheck> failed = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (TableContract mart : marts) {
        statement.execute(
            "CREATE VIEW %s AS FROM read_parquet(%s)"
                .formatted(mart.table(), SqlText.literal(run.mart(mart.table()).toString())));
      }
      for (TableContract mart : marts) {
        check(statement, CheckQueries.of(mart), failed);
      }
      if (failed.isEmpty()) {
        Files.writeString(run.complete(), "");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("checks of " + run.path(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(run.path().toString(), e);
    }
    return failed;
  }

  /** Asks for all rules of one mart at once: each question by itself would read the file again. */
  private static void check(Statement statement, List<CheckQuery> checks, List<FailedCheck> failed)
      throws SQLException {
    String broken = checks.stream().map(CheckQuery::broken).collect(Collectors.joining(", "));
    try (ResultSet result =
        statement.executeQuery("SELECT " + broken + " FROM " + checks.get(0).table())) {
      result.next();
      for (int i = 0; i < checks.size(); i++) {
        CheckQuery check = checks.get(i);
        long rows = result.getLong(i + 1);
        if (rows > 0) {
          failed.add(new FailedCheck(check.table(), check.check(), check.description(), rows));
        }
      }
    }
  }
}
