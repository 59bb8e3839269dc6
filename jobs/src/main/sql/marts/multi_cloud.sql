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
    CAST(count_if(NOT is_multiple) AS double) AS n,
    count_if(is_multiple) AS left_out
  FROM vacancy_cells
  WHERE is_described AND role <> 'multiple'
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
),
totals AS (
  SELECT
    cell_id, month, source, series, country, role, level, dimensions,
    CAST(sum(n) AS bigint) AS total,
    sum(left_out) AS multiple_vacancies,
    struct(count_if(n > 0), sum(n * n), sum(n * n * n), sum(n * n * n * n)) AS sizes
  FROM employers
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
),
asking AS (
  SELECT
    c.cell_id, p.strength, c.cluster,
    CAST(count_if(p.providers > 1) AS double) AS y,
    CAST(count(*) AS double) AS m
  FROM providers p
  JOIN vacancy_cells c ON p.advert_id = c.advert_id
  WHERE c.is_described AND NOT c.is_multiple AND (p.strength = 0 OR c.dimensions < 2)
  GROUP BY 1, 2, 3
),
summed AS (
  SELECT
    a.cell_id, a.strength,
    CAST(sum(y) AS bigint) AS vacancies,
    CAST(sum(m) AS bigint) AS cloud_vacancies,
    count_if(y > 0 AND is_known) AS employers,
    struct(count(*), sum(m * m), sum(m * m * m), sum(m * m * m * m)) AS sizes,
    struct(
      sum(y * y), sum(y * m), sum(y * y * m), sum(y * m * m),
      sum(y * y * y * y), sum(y * y * y * m), sum(y * y * m * m),
      sum(y * m * m * m)
    ) AS asks,
    struct(
      sum(y * y), sum(y * n), sum(y * y * n), sum(y * n * n),
      sum(y * y * y * y), sum(y * y * y * n), sum(y * y * n * n),
      sum(y * n * n * n)
    ) AS asks_of_total
  FROM asking a
  JOIN employers e ON a.cell_id = e.cell_id AND a.cluster = e.cluster
  GROUP BY 1, 2
),
measured AS (
  SELECT
    t.month, t.source, t.series, t.country, t.role, t.level,
    element_at(array('All', 'required', 'preferred', 'mentioned'), s.strength + 1) AS requirement,
    s.vacancies, s.employers, s.cloud_vacancies, t.total, t.multiple_vacancies,
    clustered_share(s.vacancies, s.cloud_vacancies, s.sizes, s.asks) AS bounds,
    clustered_share(s.vacancies, t.total, t.sizes, s.asks_of_total) AS total_bounds
  FROM summed s
  JOIN totals t ON s.cell_id = t.cell_id
  WHERE s.cloud_vacancies >= 5 OR (t.dimensions = 0 AND s.strength = 0)
)
SELECT
  month, source, series, country, role, level, requirement,
  vacancies, employers, cloud_vacancies, total, multiple_vacancies,
  vacancies / cloud_vacancies AS share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  bounds.design_effect AS design_effect,
  vacancies / total AS total_share,
  total_bounds.low AS total_share_low,
  total_bounds.high AS total_share_high
FROM measured
