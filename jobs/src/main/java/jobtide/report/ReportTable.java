package jobtide.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of the page.
 *
 * @param name what the page calls it
 * @param mart what it is read from
 */
record ReportTable(String name, String mart, String sql) {
  /** Those with a query of their own in {@code tables/}, each named for its mart. */
  private static final List<String> QUERIES =
      List.of(
          "runs",
          "source_coverage",
          "break_notes",
          "quality",
          "cells",
          "demand_index",
          "technology_kinds",
          "technology_change",
          "technology_pairs",
          "technology_premium",
          "technology_specificity",
          "junior_access",
          "durability",
          "salary_bands",
          "salary_floor_ceiling",
          "salary_trend",
          "posting_lifecycle");

  static List<ReportTable> all() {
    List<ReportTable> tables = new ArrayList<>();
    for (String query : QUERIES) {
      tables.add(
          new ReportTable(query, mart(query), ReportResource.text("tables/" + query + ".sql")));
    }
    return Stream.concat(
            tables.stream(),
            SubjectMart.ALL.stream()
                .map(mart -> new ReportTable(mart.table(), mart.table(), mart.sql())))
        .toList();
  }

  private static String mart(String query) {
    return switch (query) {
      case "technology_kinds" -> "technology_demand";
      default -> query;
    };
  }
}
