-- Share of each cell's vacancies that ask for each subject, or hire for each level.
-- One row a month, source, country, role, level, requirement, type, subject and detail; at most two
-- of country, role, level, requirement are not `All` (of type level, one of country and role).
-- Reads: subjects, vacancy_cells, cells_by_employer, cell_totals.
WITH asking AS (
  SELECT
    c.cell_id, c.cluster, c.is_new, c.dimensions, s.type, s.subject, s.detail,
    explode(if(c.dimensions < 2 AND s.type <> 'level', array('All', s.requirement), array('All')))
      AS requirement
  FROM subjects s
  JOIN vacancy_cells c ON s.advert_id = c.advert_id
  -- The level is a dimension already: beside it only one more may be other than `All`.
  WHERE s.type <> 'level' OR (c.dimensions <= 1 AND c.level = 'All')
),
by_employer AS (
  SELECT
    cell_id, requirement, type, subject, detail, cluster,
    count(*) AS vacancies,
    count_if(is_new) AS new_vacancies
  FROM asking
  GROUP BY 1, 2, 3, 4, 5, 6
),
summed AS (
  SELECT
    e.cell_id, e.requirement, e.type, e.subject, e.detail,
    sum(e.vacancies) AS vacancies,
    sum(e.new_vacancies) AS new_vacancies,
    count_if(c.is_known) AS employers,
    sum(CAST(e.vacancies AS double) * e.vacancies) AS sum_yy,
    sum(CAST(e.vacancies AS double) * c.vacancies) AS sum_ym
  FROM by_employer e
  JOIN cells_by_employer c ON e.cell_id = c.cell_id AND e.cluster = c.cluster
  GROUP BY 1, 2, 3, 4, 5
),
published AS (
  SELECT
    t.month, t.source, t.series, t.country, t.role, t.level,
    s.requirement, s.type, s.subject, s.detail,
    s.vacancies, s.new_vacancies, s.employers,
    t.vacancies AS total,
    design_effect(s.vacancies, t.vacancies, t.clusters, s.sum_yy, s.sum_ym, t.sum_mm)
      AS design_effect
  FROM summed s
  JOIN cell_totals t ON s.cell_id = t.cell_id
  WHERE s.type = 'level'
    OR s.vacancies >= 5
    OR (t.dimensions = 0 AND s.requirement = 'All')
)
SELECT
  *,
  vacancies / total AS share,
  wilson(vacancies, total, design_effect) AS bounds
FROM published
