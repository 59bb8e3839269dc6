-- How many vacancies ask for several cloud platforms. Contract: schemas/tables/multi_cloud.yaml
-- With a requirement, only platforms that are asked for so count. Vacancies for several roles are
-- left out and counted beside.
-- Reads: subjects, vacancy_cells.
WITH providers AS (
  SELECT advert_id, strength, count(*) AS providers
  FROM (
    SELECT advert_id, explode(array(0, strength)) AS strength
    FROM subjects
    WHERE type = 'cloud' AND subject <> 'All' AND detail = 'All'
  )
  GROUP BY 1, 2
),
employers AS (
  SELECT
    cell_id, month, source, series, country, role, level, dimensions, cluster, is_known,
    count_if(NOT is_multiple) AS n,
    count_if(is_multiple) AS left_out
  FROM vacancy_cells
  WHERE is_described AND role <> 'multiple'
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
),
totals AS (
  SELECT
    cell_id, month, source, series, country, role, level, dimensions,
    sum(n) AS total,
    sum(left_out) AS multiple_vacancies,
    count_if(n > 0) AS clusters,
    sum(CAST(n AS double) * n) AS sum_nn
  FROM employers
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
),
asking AS (
  SELECT
    c.cell_id, p.strength, c.cluster,
    count_if(p.providers > 1) AS y,
    count(*) AS m
  FROM providers p
  JOIN vacancy_cells c ON p.advert_id = c.advert_id
  WHERE c.is_described AND NOT c.is_multiple AND (p.strength = 0 OR c.dimensions < 2)
  GROUP BY 1, 2, 3
),
summed AS (
  SELECT
    a.cell_id, a.strength,
    sum(a.y) AS vacancies,
    sum(a.m) AS cloud_vacancies,
    count_if(a.y > 0 AND e.is_known) AS employers,
    count(*) AS clusters,
    sum(CAST(a.y AS double) * a.y) AS sum_yy,
    sum(CAST(a.y AS double) * a.m) AS sum_ym,
    sum(CAST(a.y AS double) * e.n) AS sum_yn,
    sum(CAST(a.m AS double) * a.m) AS sum_mm
  FROM asking a
  JOIN employers e ON a.cell_id = e.cell_id AND a.cluster = e.cluster
  GROUP BY 1, 2
),
measured AS (
  SELECT
    t.month, t.source, t.series, t.country, t.role, t.level,
    element_at(array('All', 'required', 'preferred', 'mentioned'), s.strength + 1) AS requirement,
    s.vacancies, s.employers, s.cloud_vacancies, t.total, t.multiple_vacancies,
    design_effect(s.vacancies, s.cloud_vacancies, s.clusters, s.sum_yy, s.sum_ym, s.sum_mm)
      AS design_effect,
    design_effect(s.vacancies, t.total, t.clusters, s.sum_yy, s.sum_yn, t.sum_nn)
      AS total_design_effect
  FROM summed s
  JOIN totals t ON s.cell_id = t.cell_id
  WHERE s.cloud_vacancies >= 5 OR (t.dimensions = 0 AND s.strength = 0)
),
bounded AS (
  SELECT
    *,
    wilson(vacancies, cloud_vacancies, design_effect) AS bounds,
    wilson(vacancies, total, total_design_effect) AS total_bounds
  FROM measured
)
SELECT
  month, source, series, country, role, level, requirement,
  vacancies, employers, cloud_vacancies, total, multiple_vacancies,
  vacancies / cloud_vacancies AS share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect,
  vacancies / total AS total_share,
  total_bounds.low AS total_share_low,
  total_bounds.high AS total_share_high
FROM bounded
