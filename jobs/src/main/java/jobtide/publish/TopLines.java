package jobtide.publish;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobtide.contract.SqlText;

/** The largest values of the core marts, so that a run ends with something to read. */
public final class TopLines {
  private static final int LINES = 5;

  /** The latest month with enough vacancies to speak of, of all flow sources if there are any. */
  private static final String CELL =
      """
      SELECT source, month, described, vacancies FROM %s
      WHERE country = 'All' AND role = 'All' AND level = 'All'
      ORDER BY (source = 'All') DESC, (described >= 30) DESC, month DESC, described DESC LIMIT 1
      """;

  private TopLines() {}

  /** A mart's largest values under a heading such as "All, 2026-09, 211 vacancies". */
  public record Top(String mart, String heading, List<Line> lines) {}

  /** One line such as "React", "31.2 %". */
  public record Line(String name, String value) {}

  /** Those of a run; empty where it has no vacancies. */
  public static List<Top> of(RunFolder run) {
    List<Top> tops = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      String source;
      String month;
      String ofDescribed;
      String ofAll;
      try (ResultSet cell = statement.executeQuery(CELL.formatted(file(run, "cells")))) {
        if (!cell.next()) {
          return List.of();
        }
        source = cell.getString(1);
        month = cell.getString(2);
        String cellName = shown(source) + ", " + month.substring(0, 7);
        ofDescribed = "%s, %,d vacancies with a description".formatted(cellName, cell.getLong(3));
        ofAll = "%s, %,d vacancies".formatted(cellName, cell.getLong(4));
      }
      tops.add(
          shares(statement, run, "technology_demand", "technology", ofDescribed, source, month));
      tops.add(shares(statement, run, "framework_demand", "framework", ofDescribed, source, month));
      tops.add(shares(statement, run, "cloud_demand", "provider", ofDescribed, source, month));
      tops.add(shares(statement, run, "seniority_mix", "level", ofAll, source, month));
      tops.add(bands(statement, run));
    } catch (SQLException e) {
      throw new IllegalStateException("marts of " + run.path(), e);
    }
    return tops.stream().filter(top -> !top.lines().isEmpty()).toList();
  }

  private static String shown(String source) {
    return source.equals("All") ? "all flow sources" : source;
  }

  private static Top shares(
      Statement statement,
      RunFolder run,
      String mart,
      String name,
      String heading,
      String source,
      String month)
      throws SQLException {
    String others =
        switch (mart) {
          case "cloud_demand" ->
              "AND level = 'All' AND requirement = 'All' AND service = 'All' AND provider <> 'All'";
          case "seniority_mix" -> "";
          default -> "AND level = 'All' AND requirement = 'All'";
        };
    String sql =
        """
        SELECT %s, share, share_low, share_high FROM %s
        WHERE source = %s AND month = DATE %s AND country = 'All' AND role = 'All' %s
        ORDER BY share DESC, 1 LIMIT %d
        """
            .formatted(
                name,
                file(run, mart),
                SqlText.literal(source),
                SqlText.literal(month),
                others,
                LINES);
    List<Line> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(
            new Line(
                rows.getString(1),
                String.format(
                    Locale.ROOT,
                    "%.1f %% (%.1f–%.1f)",
                    100 * rows.getDouble(2),
                    100 * rows.getDouble(3),
                    100 * rows.getDouble(4))));
      }
    }
    return new Top(mart, heading, lines);
  }

  private static Top bands(Statement statement, RunFolder run) throws SQLException {
    String sql =
        """
        SELECT if(role = 'All', 'level ' || level, 'role ' || role) AS name,
          currency, p25, p50, p75, n, pay_period
        FROM %s
        WHERE source = 'All' AND period = 'last 12 months' AND country = 'All' AND p50 IS NOT NULL
          AND (role = 'All') <> (level = 'All')
        ORDER BY n DESC, 1 LIMIT %d
        """
            .formatted(file(run, "salary_bands"), LINES);
    List<Line> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(
            new Line(
                rows.getString(1),
                String.format(
                    Locale.ROOT,
                    "%s %,.0f (%,.0f–%,.0f) a %s, n = %,d",
                    rows.getString(2),
                    rows.getDouble(4),
                    rows.getDouble(3),
                    rows.getDouble(5),
                    rows.getString(7),
                    rows.getLong(6))));
      }
    }
    return new Top("salary_bands", "all sources, last 12 months, median (p25–p75)", lines);
  }

  private static String file(RunFolder run, String mart) {
    return "read_parquet(" + SqlText.literal(run.mart(mart).toString()) + ")";
  }
}
