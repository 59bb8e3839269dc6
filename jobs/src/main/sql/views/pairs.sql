-- What the vacancies of a period ask for together: two technologies, or two cloud platforms (by name
-- or through a service). Vacancies for several roles are left out.
-- One row a period, source, role, type and ordered pair that at least 30 vacancies ask for.
-- Reads: period_vacancies, period_technologies; technologies (the vocabulary).
WITH vacancies AS (
  SELECT period, series, source, vacancy_id, cluster, explode(array('All', role)) AS role
  FROM period_vacancies
  WHERE role <> 'multiple'
),
employers AS (
  SELECT period, series, source, role, cluster, CAST(count(*) AS double) AS n
  FROM vacancies
  GROUP BY 1, 2, 3, 4, 5
),
totals AS (
  SELECT
    period, series, source, role,
    CAST(sum(n) AS bigint) AS total,
    struct(count(*), sum(n * n), sum(n * n * n), sum(n * n * n * n)) AS sizes
  FROM employers
  GROUP BY 1, 2, 3, 4
),
asked AS (
  SELECT period, source, vacancy_id, cluster, role, 'technology' AS type, technology AS subject
  FROM period_technologies
  WHERE role <> 'multiple'
  UNION ALL
  SELECT DISTINCT p.period, p.source, p.vacancy_id, p.cluster, p.role, 'cloud', t.provider
  FROM period_technologies p
  JOIN technologies t ON p.technology = t.label AND t.kind IN ('cloud-platform', 'cloud-service')
  WHERE p.role <> 'multiple'
),
asking AS (
  SELECT
    period, source, vacancy_id, cluster, type, subject,
    explode(array('All', role)) AS role
  FROM asked
),
by_employer AS (
  SELECT period, source, role, type, subject, cluster, CAST(count(*) AS double) AS m
  FROM asking
  GROUP BY 1, 2, 3, 4, 5, 6
),
-- A pair in 30 vacancies is of two subjects in as many.
counts AS (
  SELECT
    e.period, e.source, e.role, e.type, e.subject,
    CAST(sum(m) AS bigint) AS vacancies,
    struct(count(*), sum(m * m), sum(m * m * m), sum(m * m * m * m)) AS sizes,
    struct(
      sum(m * m), sum(m * n), sum(m * m * n), sum(m * n * n),
      sum(m * m * m * m), sum(m * m * m * n), sum(m * m * n * n),
      sum(m * n * n * n)
    ) AS asks
  FROM by_employer e
  JOIN employers n
    ON e.period = n.period AND e.source = n.source AND e.role = n.role AND e.cluster = n.cluster
  GROUP BY 1, 2, 3, 4, 5
  HAVING sum(m) >= 30
),
frequent AS (
  SELECT a.*
  FROM asking a
  JOIN counts c
    ON a.period = c.period AND a.source = c.source AND a.role = c.role
    AND a.type = c.type AND a.subject = c.subject
),
pairs_by_employer AS (
  SELECT
    a.period, a.source, a.role, a.type, a.subject, b.subject AS with_subject, a.cluster,
    CAST(count(*) AS double) AS y
  FROM frequent a
  JOIN frequent b
    ON a.period = b.period AND a.source = b.source AND a.role = b.role
    AND a.type = b.type AND a.vacancy_id = b.vacancy_id AND a.subject <> b.subject
  GROUP BY 1, 2, 3, 4, 5, 6, 7
),
pairs AS (
  SELECT
    p.period, p.source, p.role, p.type, p.subject, p.with_subject,
    CAST(sum(y) AS bigint) AS vacancies,
    struct(
      sum(y * y), sum(y * m), sum(y * y * m), sum(y * m * m),
      sum(y * y * y * y), sum(y * y * y * m), sum(y * y * m * m),
      sum(y * m * m * m)
    ) AS asks
  FROM pairs_by_employer p
  JOIN by_employer e
    ON p.period = e.period AND p.source = e.source AND p.role = e.role
    AND p.type = e.type AND p.subject = e.subject AND p.cluster = e.cluster
  GROUP BY 1, 2, 3, 4, 5, 6
  HAVING sum(y) >= 30
),
measured AS (
  SELECT
    p.period, p.source, t.series, p.role, p.type, p.subject, p.with_subject,
    p.vacancies, a.vacancies AS subject_vacancies, b.vacancies AS with_vacancies, t.total,
    clustered_share(p.vacancies, a.vacancies, a.sizes, p.asks) AS bounds,
    clustered_share(b.vacancies, t.total, t.sizes, b.asks) AS with_bounds
  FROM pairs p
  JOIN totals t ON p.period = t.period AND p.source = t.source AND p.role = t.role
  JOIN counts a
    ON p.period = a.period AND p.source = a.source AND p.role = a.role
    AND p.type = a.type AND p.subject = a.subject
  JOIN counts b
    ON p.period = b.period AND p.source = b.source AND p.role = b.role
    AND p.type = b.type AND p.with_subject = b.subject
)
SELECT
  *,
  bounds.design_effect AS design_effect,
  vacancies / subject_vacancies AS share,
  (vacancies / subject_vacancies) / (with_vacancies / total) AS lift,
  ratio_interval(
    vacancies / subject_vacancies, bounds, with_vacancies / total, with_bounds
  ) AS lift_bounds
FROM measured
