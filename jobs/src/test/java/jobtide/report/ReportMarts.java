package jobtide.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jobtide.contract.Column;
import jobtide.contract.Contracts;
import jobtide.contract.TableContract;
import jobtide.publish.RunFolder;
import jobtide.vocabulary.Schemas;

/** Marts of the real contracts with the rows that a test names; all others are empty. */
final class ReportMarts {
  private final Map<String, String> rows = new HashMap<>();

  static Collection<TableContract> contracts() {
    return Contracts.load(Schemas.bundled()).marts();
  }

  /** Rows as a query that gives some of the mart's columns by name; the others are null. */
  ReportMarts with(String mart, String query) {
    rows.put(mart, query);
    return this;
  }

  void write(RunFolder run) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      Files.createDirectories(run.marts());
      for (TableContract mart : contracts()) {
        List<String> types =
            mart.storedColumns().stream().map(c -> c.name() + " " + type(c)).toList();
        statement.execute("CREATE TABLE %s (%s)".formatted(mart.table(), String.join(", ", types)));
        if (rows.containsKey(mart.table())) {
          statement.execute(
              "INSERT INTO %s BY NAME %s".formatted(mart.table(), rows.get(mart.table())));
        }
        statement.execute(
            "COPY %s TO '%s' (FORMAT parquet)".formatted(mart.table(), run.mart(mart.table())));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(Column column) {
    String type = column.type();
    return type.equals("string") || type.contains("<") ? "varchar" : type;
  }

  /** Rows of technology_demand: each "month, country, technology, vacancies". */
  static String demand(String... rows) {
    return """
        SELECT month::date AS month, 'hn' AS source, 'flow' AS series, country, 'All' AS "role",
          'All' AS level, 'All' AS requirement, technology, 'language' AS kind, vacancies,
          0 AS new_vacancies, 1 AS employers, 1000 AS total, vacancies / 1000 AS share,
          0.0 AS share_low, 1.0 AS share_high, 1.0 AS design_effect
        FROM (VALUES %s) AS rows(month, country, technology, vacancies)
        """
        .formatted(List.of(rows).stream().map(r -> "(" + r + ")").collect(Collectors.joining(",")));
  }
}
