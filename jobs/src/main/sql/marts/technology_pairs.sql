-- Which technologies are asked for together. Contract: schemas/tables/technology_pairs.yaml
-- Reads: period_vacancies, period_technologies.
WITH vacancies AS (
  SELECT period, series, source, vacancy_id, cluster, explode(array('All', role)) AS role
  FROM period_vacancies
  WHERE role <> 'multiple'
),
totals AS (
  SELECT period, series, source, role, count(*) AS total FROM vacancies GROUP BY 1, 2, 3, 4
),
asking AS (
  SELECT
    period, source, vacancy_id, cluster, technology,
    explode(array('All', role)) AS role
  FROM period_technologies
  WHERE role <> 'multiple'
),
-- A pair in 30 vacancies is of two technologies in as many.
counts AS (
  SELECT period, source, role, technology, count(*) AS vacancies
  FROM asking
  GROUP BY 1, 2, 3, 4
  HAVING count(*) >= 30
),
frequent AS (
  SELECT a.*
  FROM asking a
  JOIN counts c
    ON a.period = c.period AND a.source = c.source AND a.role = c.role
    AND a.technology = c.technology
),
by_employer AS (
  SELECT period, source, role, technology, cluster, count(*) AS m
  FROM frequent
  GROUP BY 1, 2, 3, 4, 5
),
pairs_by_employer AS (
  SELECT
    a.period, a.source, a.role, a.technology, b.technology AS with_technology, a.cluster,
    count(*) AS y
  FROM frequent a
  JOIN frequent b
    ON a.period = b.period AND a.source = b.source AND a.role = b.role
    AND a.vacancy_id = b.vacancy_id AND a.technology <> b.technology
  GROUP BY 1, 2, 3, 4, 5, 6
),
pairs AS (
  SELECT
    p.period, p.source, p.role, p.technology, p.with_technology,
    sum(p.y) AS vacancies,
    sum(CAST(p.y AS double) * p.y) AS sum_yy,
    sum(CAST(p.y AS double) * e.m) AS sum_ym
  FROM pairs_by_employer p
  JOIN by_employer e
    ON p.period = e.period AND p.source = e.source AND p.role = e.role
    AND p.technology = e.technology AND p.cluster = e.cluster
  GROUP BY 1, 2, 3, 4, 5
  HAVING sum(p.y) >= 30
),
clusters AS (
  SELECT
    period, source, role, technology,
    count(*) AS clusters,
    sum(CAST(m AS double) * m) AS sum_mm
  FROM by_employer
  GROUP BY 1, 2, 3, 4
),
measured AS (
  SELECT
    p.period, p.source, t.series, p.role, p.technology, p.with_technology,
    p.vacancies, a.vacancies AS technology_vacancies, b.vacancies AS with_vacancies, t.total,
    design_effect(p.vacancies, a.vacancies, c.clusters, p.sum_yy, p.sum_ym, c.sum_mm)
      AS design_effect
  FROM pairs p
  JOIN totals t ON p.period = t.period AND p.source = t.source AND p.role = t.role
  JOIN counts a
    ON p.period = a.period AND p.source = a.source AND p.role = a.role
    AND p.technology = a.technology
  JOIN counts b
    ON p.period = b.period AND p.source = b.source AND p.role = b.role
    AND p.with_technology = b.technology
  JOIN clusters c
    ON p.period = c.period AND p.source = c.source AND p.role = c.role
    AND p.technology = c.technology
)
SELECT
  period, source, series, role, technology, with_technology,
  vacancies, technology_vacancies, with_vacancies, total,
  vacancies / technology_vacancies AS share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  (vacancies / technology_vacancies) / (with_vacancies / total) AS lift,
  design_effect
FROM (
  SELECT *, wilson(vacancies, technology_vacancies, design_effect) AS bounds FROM measured
)
