package jobtide.report;

import java.util.List;

/**
 * A monthly mart of shares of one subject (technologies, degrees, ...) by cell, and which of its
 * rows the page carries: all subjects that are ever among the first of a cell, cells with few
 * dimensions and many vacancies first, until the page's rows are used up. What is left out stays in
 * the mart, and the page says so.
 *
 * @param subject the columns that name what is counted
 * @param requirement whether requirement is a dimension
 * @param first subjects carried of the cells without a dimension, by vacancies of all months
 * @param others subjects carried of a cell with dimensions
 * @param rows that are carried at most
 */
record SubjectMart(
    String table, String subject, boolean requirement, int first, int others, int rows) {

  static final List<SubjectMart> ALL =
      List.of(
          new SubjectMart("technology_demand", "technology", true, 200, 12, 110_000),
          new SubjectMart("framework_demand", "framework", true, 60, 12, 40_000),
          new SubjectMart("cloud_demand", "provider, service", true, 40, 12, 30_000),
          new SubjectMart("seniority_mix", "level", false, 10, 10, 12_000),
          new SubjectMart("work_mode_mix", "work_mode", false, 10, 10, 15_000),
          new SubjectMart("education_requirements", "degree", false, 10, 10, 12_000),
          new SubjectMart("soft_skill_demand", "soft_skill", false, 30, 8, 15_000),
          new SubjectMart("concept_demand", "concept", false, 40, 8, 25_000),
          new SubjectMart("industry_mix", "industry", false, 30, 8, 12_000),
          new SubjectMart("pay_transparency", "pay_stated", false, 10, 10, 8_000));

  /** The rows of the page, the months of a subject in a row. */
  String sql() {
    return chosen()
        + """
          SELECT m.source, m.country, m.role, m.level, %s %s m.month, m.vacancies, m.employers,
            m.total, m.share_low, m.share_high
          FROM %s AS m JOIN subjects AS s USING (%s, %s) JOIN cells_in AS c USING (%s)
          WHERE s.carried AND c.rows_until <= %d
          ORDER BY ALL
          """
            .formatted(
                requirement ? "m.requirement," : "",
                columns("m."),
                table,
                cell(),
                subject,
                cell(),
                rows);
  }

  /** The cells of which the page carries nothing. */
  String omittedSql() {
    return chosen()
        + "SELECT %s FROM cells_in WHERE rows_until > %d ORDER BY ALL".formatted(cell(), rows);
  }

  private String chosen() {
    return """
        WITH dimensioned AS (
          SELECT *, (country <> 'All')::int + (role <> 'All')::int %s %s AS dimensions,
            row_number() OVER (PARTITION BY %s, month ORDER BY vacancies DESC, %s) AS place
          FROM %s
        ),
        counted AS (
          SELECT %s, %s, any_value(dimensions) AS dimensions, count(*) AS n,
            sum(vacancies) AS vacancies, min(place) AS best
          FROM dimensioned GROUP BY ALL
        ),
        subjects AS (
          SELECT *, best <= 8 OR row_number() OVER (
              PARTITION BY %s ORDER BY vacancies DESC, %s
            ) <= CASE WHEN dimensions = 0 THEN %d ELSE %d END AS carried
          FROM counted
        ),
        cells_in AS (
          SELECT %s, sum(sum(n)) OVER (
            ORDER BY any_value(dimensions), sum(vacancies) DESC, %s
            ROWS UNBOUNDED PRECEDING
          ) AS rows_until
          FROM subjects WHERE carried GROUP BY %s
        )
        """
        .formatted(
            table.equals("seniority_mix") ? "" : "+ (level <> 'All')::int",
            requirement ? "+ (requirement <> 'All')::int" : "",
            cell(),
            subject,
            table,
            cell(),
            subject,
            cell(),
            subject,
            first,
            others,
            cell(),
            cell(),
            cell());
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
