package jobtide.report;

import java.util.List;

/**
 * A table of the page with a query of its own; {@link SubjectMart} makes the others.
 *
 * @param name of the mart that it is read from, and what the page calls it
 */
record ReportTable(String name, String sql) {
  /** Those with a query of their own in {@code tables/}, each named for its mart. */
  private static final List<String> QUERIES =
      List.of(
          "runs",
          "source_coverage",
          "break_notes",
          "quality",
          "cells",
          "demand_index",
          "technologies",
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
        .map(q -> new ReportTable(q, ReportResource.text("tables/" + q + ".sql")))
        .toList();
  }
}
