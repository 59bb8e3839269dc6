-- How much more a role asks for a technology than all roles do.
-- Contract: schemas/tables/technology_specificity.yaml
-- Reads: period_vacancies, period_technologies.
WITH vacancies AS (
  SELECT * FROM period_vacancies WHERE role <> 'multiple'
),
technologies AS (
  SELECT * FROM period_technologies WHERE role <> 'multiple'
),
roles AS (
  SELECT period, series, source, role, count(*) AS total FROM vacancies GROUP BY 1, 2, 3, 4
),
asked AS (
  SELECT
    period, source, role, technology,
    count(*) AS vacancies,
    count(DISTINCT if(is_known, cluster, NULL)) AS employers
  FROM technologies
  GROUP BY 1, 2, 3, 4
),
overall AS (
  SELECT period, source, sum(total) AS total FROM roles GROUP BY 1, 2
),
asked_overall AS (
  SELECT period, source, technology, sum(vacancies) AS vacancies FROM asked GROUP BY 1, 2, 3
)
SELECT
  a.period, a.source, r.series, a.role, a.technology,
  a.vacancies, a.employers, r.total,
  a.vacancies / r.total AS share,
  x.vacancies / o.total AS overall_share,
  specificity(a.vacancies / r.total, x.vacancies / o.total) AS specificity
FROM asked a
JOIN roles r ON a.period = r.period AND a.source = r.source AND a.role = r.role
JOIN overall o ON a.period = o.period AND a.source = o.source
JOIN asked_overall x
  ON a.period = x.period AND a.source = x.source AND a.technology = x.technology
WHERE a.vacancies >= 5 AND a.employers >= 5
