package jobtide.report;

import java.util.List;

/**
 * A table of the page with a query of its own; {@link SubjectMart} makes the others.
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
          "multi_cloud",
          "cloud_pairs",
          "salary_bands",
          "salary_floor_ceiling");

  static List<ReportTable> all() {
    return QUERIES.stream()
        .map(q -> new ReportTable(q, mart(q), ReportResource.text("tables/" + q + ".sql")))
        .toList();
  }

  private static String mart(String query) {
    return switch (query) {
      case "technology_kinds" -> "technology_demand";
      default -> query;
    };
  }
}
