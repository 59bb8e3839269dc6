-- Share of each cell's vacancies that ask for each subject (or hire for each level).
-- One row a month, source, country, role, level, requirement, type, subject and detail; at most two
-- of country, role, level, requirement are not `All`. For type level the subject is the level.
-- Reads: advertised, subjects, cells_by_employer, cell_totals.
WITH rollups AS (
  SELECT by_country, by_role, by_level, by_requirement
  FROM (SELECT explode(array(true, false)) AS by_country)
  CROSS JOIN (SELECT explode(array(true, false)) AS by_role)
  CROSS JOIN (SELECT explode(array(true, false)) AS by_level)
  CROSS JOIN (SELECT explode(array(true, false)) AS by_requirement)
  WHERE CAST(by_country AS int) + CAST(by_role AS int) + CAST(by_level AS int)
    + CAST(by_requirement AS int) <= 2
),
asked AS (
  SELECT a.*, s.type, s.subject, s.detail, s.requirement
  FROM advertised a
  JOIN subjects s USING (posting_id)
),
asking_vacancies AS (
  SELECT
    month, source,
    if(by_country, country, 'All') AS country,
    if(by_role, role, 'All') AS role,
    if(by_level, level, 'All') AS level,
    if(by_requirement, requirement, 'All') AS requirement,
    type, subject, detail, vacancy_id,
    min(employer) AS employer,
    max(is_new) AS is_new
  FROM asked
  CROSS JOIN rollups
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  UNION ALL
  -- Levels are a dimension already: beside one, only one more may be other than `All`.
  SELECT
    month, source,
    if(by_country, country, 'All'),
    if(by_role, role, 'All'),
    'All', 'All', 'level', level, 'All', vacancy_id,
    min(employer),
    max(is_new)
  FROM advertised
  CROSS JOIN rollups
  WHERE NOT by_level AND NOT by_requirement AND NOT (by_country AND by_role)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
),
by_employer AS (
  SELECT
    month, source, country, role, level, requirement, type, subject, detail,
    coalesce(employer, vacancy_id) AS cluster,
    count(*) AS vacancies,
    count_if(is_new) AS new_vacancies
  FROM asking_vacancies
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
),
summed AS (
  SELECT
    e.month, e.source, e.country, e.role, e.level, e.requirement, e.type, e.subject, e.detail,
    sum(e.vacancies) AS vacancies,
    sum(e.new_vacancies) AS new_vacancies,
    count_if(c.is_known) AS employers,
    sum(CAST(e.vacancies AS double) * e.vacancies) AS sum_yy,
    sum(CAST(e.vacancies AS double) * c.vacancies) AS sum_ym
  FROM by_employer e
  JOIN cells_by_employer c USING (month, source, country, role, level, cluster)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
),
published AS (
  SELECT
    s.*,
    t.series,
    t.vacancies AS total,
    design_effect(s.vacancies, t.vacancies, t.clusters, s.sum_yy, s.sum_ym, t.sum_mm)
      AS design_effect
  FROM summed s
  JOIN cell_totals t USING (month, source, country, role, level)
  WHERE type = 'level'
    OR s.vacancies >= 5
    OR (country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All')
)
SELECT
  month, source, series, country, role, level, requirement, type, subject, detail,
  vacancies, new_vacancies, employers, total,
  vacancies / total AS share,
  wilson(vacancies, total, design_effect) AS bounds,
  design_effect
FROM published
