package jobtide.report;

import java.util.List;

/**
 * A monthly mart of shares of one subject (technologies, degrees, ...) by cell, and which of its
 * rows the page carries: all subjects of a cell, but of the cells without a dimension those that
 * are ever among the first; cells with few dimensions and a large month first, until the page's
 * rows are used up: by months summed a list of open jobs, which has one, would never be among them.
 * What is left out stays in the mart, and the page says so.
 *
 * @param subject the columns that name what is counted
 * @param requirement whether requirement is a dimension
 * @param first subjects carried of the cells without a dimension, by vacancies of all months
 * @param rows that are carried at most
 */
record SubjectMart(String table, String subject, boolean requirement, int first, int rows) {
  /** As many of a month as any chart draws. */
  private static final int DRAWN = 24;

  static final List<SubjectMart> ALL =
      List.of(
          new SubjectMart("technology_demand", "technology", true, 200, 180_000),
          new SubjectMart("framework_demand", "framework", true, 60, 50_000),
          new SubjectMart("cloud_demand", "provider, service", true, 40, 30_000),
          new SubjectMart("seniority_mix", "level", false, 10, 12_000),
          new SubjectMart("work_mode_mix", "work_mode", false, 10, 20_000),
          new SubjectMart("education_requirements", "degree", false, 10, 12_000),
          new SubjectMart("soft_skill_demand", "soft_skill", false, 30, 18_000),
          new SubjectMart("concept_demand", "concept", false, 40, 30_000),
          new SubjectMart("benefit_mix", "benefit", false, 30, 12_000),
          new SubjectMart("industry_mix", "industry", false, 30, 12_000),
          new SubjectMart("pay_transparency", "pay_stated", false, 10, 8_000));

  /**
   * The source whose rows are those of {@code All} too, to the last figure, since no other flow
   * source has any; no row for none.
   */
  String sameSql() {
    return """
        WITH flow AS (FROM %1$s WHERE series = 'flow' AND source <> 'All'),
        pooled AS (SELECT * EXCLUDE (source) FROM %1$s WHERE source = 'All')
        SELECT source FROM (SELECT min(source) AS source, count(DISTINCT source) AS n FROM flow)
        WHERE n = 1
          AND NOT EXISTS (FROM pooled EXCEPT SELECT * EXCLUDE (source) FROM flow)
          AND NOT EXISTS (SELECT * EXCLUDE (source) FROM flow EXCEPT FROM pooled)
        """
        .formatted(table);
  }

  /**
   * Makes the tables {@code subjects} and {@code kept_cells}, which the other queries read.
   *
   * @param same the source that stands for {@code All}, or null
   */
  List<String> choiceSql(String same) {
    return List.of(
        """
        CREATE OR REPLACE TEMP TABLE subjects AS
        WITH dimensioned AS (
          SELECT *, (country <> 'All')::int + (role <> 'All')::int %s %s AS dimensions,
            row_number() OVER (PARTITION BY %s, month ORDER BY vacancies DESC, %s) AS place
          FROM %s %s
        ),
        counted AS (
          SELECT %s, %s, any_value(dimensions) AS dimensions, count(*) AS n,
            sum(vacancies) AS vacancies, max(total) AS largest, min(place) AS best
          FROM dimensioned GROUP BY ALL
        )
        SELECT *, dimensions > 0 OR best <= %d OR row_number() OVER (
            PARTITION BY %s ORDER BY vacancies DESC, %s
          ) <= %d AS carried
        FROM counted
        """
            .formatted(
                subject.equals("level") ? "" : "+ (level <> 'All')::int",
                requirement ? "+ (requirement <> 'All')::int" : "",
                cell(),
                subject,
                table,
                same == null ? "" : "WHERE source <> 'All'",
                cell(),
                subject,
                DRAWN,
                cell(),
                subject,
                first),
        """
        CREATE OR REPLACE TEMP TABLE kept_cells AS
        SELECT %1$s, sum(sum(n)) OVER (
            ORDER BY any_value(dimensions), max(largest) DESC, %1$s ROWS UNBOUNDED PRECEDING
          ) <= %2$d AS kept
        FROM subjects WHERE carried GROUP BY %1$s
        """
            .formatted(cell(), rows));
  }

  /** The rows of the page, the months of a subject in a row. */
  String rowsSql() {
    return """
        SELECT m.source, m.country, m.role, m.level, %s %s m.month, m.vacancies, m.employers,
          m.total, m.share_low, m.share_high
        FROM %s AS m JOIN subjects AS s USING (%s, %s) JOIN kept_cells AS c USING (%s)
        WHERE s.carried AND c.kept
        ORDER BY ALL
        """
        .formatted(
            requirement ? "m.requirement," : "", columns("m."), table, cell(), subject, cell());
  }

  /** The cells of which the page carries nothing. */
  String omittedSql() {
    return "SELECT %s FROM kept_cells WHERE NOT kept ORDER BY ALL".formatted(cell());
  }

  /** The seniority mix has the level as its subject, and no such dimension. */
  private String cell() {
    String cell = "source, country, role";
    if (!subject.equals("level")) {
      cell += ", level";
    }
    return requirement ? cell + ", requirement" : cell;
  }

  private String columns(String prefix) {
    return subject.equals("level") ? "" : prefix + subject.replace(", ", ", " + prefix) + ",";
  }
}
