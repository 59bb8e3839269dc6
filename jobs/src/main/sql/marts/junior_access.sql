-- How open each technology is to beginners. Contract: schemas/tables/junior_access.yaml
-- Reads: period_vacancies, period_technologies.
WITH levels AS (
  SELECT period, series, source, vacancy_id, explode(levels) AS level FROM period_vacancies
),
totals AS (
  SELECT
    period, series, source,
    count_if(level = 'junior') AS junior_total,
    count_if(level = 'senior') AS senior_total
  FROM levels
  GROUP BY 1, 2, 3
),
asked AS (
  SELECT
    period, source, technology,
    count_if(array_contains(levels, 'junior')) AS junior,
    count_if(array_contains(levels, 'senior')) AS senior
  FROM period_technologies
  GROUP BY 1, 2, 3
)
SELECT
  a.period, a.source, t.series, a.technology,
  a.junior, t.junior_total, a.senior, t.senior_total,
  a.junior / t.junior_total AS junior_share,
  a.senior / t.senior_total AS senior_share,
  (a.junior / t.junior_total) / (a.senior / t.senior_total) AS access
FROM asked a
JOIN totals t ON a.period = t.period AND a.source = t.source
-- With fewer, one vacancy more or less makes another ratio.
WHERE a.senior >= 5 AND t.junior_total >= 30 AND t.senior_total >= 30
