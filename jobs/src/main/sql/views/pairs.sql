-- What the vacancies of a period ask for together: two technologies, or two cloud platforms (by name
-- or through a service). Vacancies for several roles are left out.
-- One row a period, source, role, type and ordered pair that at least 30 vacancies ask for.
-- Numbers stand for words until the sums are made: the rows before them are many.
-- Reads: period_vacancies, period_technologies; vocabulary.
WITH vacancies AS (
  SELECT *, xxhash64(period, source, role) AS cell_id
  FROM (
    SELECT
      period, series, source, vacancy_id, cluster, explode(array('All', role)) AS role
    FROM period_vacancies
    WHERE role <> 'multiple'
  )
),
employers AS (
  SELECT cell_id, period, series, source, role, cluster, CAST(count(*) AS double) AS n
  FROM vacancies
  GROUP BY 1, 2, 3, 4, 5, 6
),
totals AS (
  SELECT
    cell_id, period, series, source, role,
    CAST(sum(n) AS bigint) AS total,
    struct(count(*), sum(n * n), sum(n * n * n), sum(n * n * n * n)) AS sizes
  FROM employers
  GROUP BY 1, 2, 3, 4, 5
),
subjects AS (
  SELECT period, source, vacancy_id, cluster, role, 'technology' AS type, technology AS subject
  FROM period_technologies
  WHERE role <> 'multiple'
  UNION ALL
  SELECT DISTINCT p.period, p.source, p.vacancy_id, p.cluster, p.role, 'cloud', t.provider
  FROM period_technologies p
  JOIN vocabulary t ON p.technology = t.label AND t.kind IN ('cloud-platform', 'cloud-service')
  WHERE p.role <> 'multiple'
),
named AS (
  SELECT DISTINCT xxhash64(type, subject) AS subject_id, type, subject FROM subjects
),
-- Employers of one vacancy in the cell, which are most, are all alike: they are told apart no more.
asking AS (
  SELECT
    s.cell_id, s.vacancy, s.is_cloud, s.subject_id,
    e.n,
    if(e.n = 1, 0, s.cluster) AS cluster
  FROM (
    SELECT
      xxhash64(period, source, exploded) AS cell_id,
      xxhash64(vacancy_id) AS vacancy,
      cluster,
      type = 'cloud' AS is_cloud,
      xxhash64(type, subject) AS subject_id
    FROM subjects
    LATERAL VIEW explode(array('All', role)) AS exploded
  ) s
  JOIN employers e ON s.cell_id = e.cell_id AND s.cluster = e.cluster
),
-- k employers are alike.
by_employer AS (
  SELECT
    cell_id, subject_id, n, cluster,
    CAST(if(n = 1, count(*), 1) AS double) AS k,
    CAST(if(n = 1, 1, count(*)) AS double) AS m
  FROM asking
  GROUP BY 1, 2, 3, 4
),
-- A pair in 30 vacancies is of two subjects in as many.
counts AS (
  SELECT
    cell_id, subject_id,
    CAST(sum(k * m) AS bigint) AS vacancies,
    struct(CAST(sum(k) AS bigint), sum(k * m * m), sum(k * m * m * m), sum(k * m * m * m * m)) AS sizes,
    struct(
      sum(k * m * m), sum(k * m * n), sum(k * m * m * n), sum(k * m * n * n),
      sum(k * m * m * m * m), sum(k * m * m * m * n), sum(k * m * m * n * n),
      sum(k * m * n * n * n)
    ) AS asks
  FROM by_employer
  GROUP BY 1, 2
  HAVING sum(k * m) >= 30
),
frequent AS (
  SELECT a.*
  FROM asking a
  JOIN counts c ON a.cell_id = c.cell_id AND a.subject_id = c.subject_id
),
pairs_by_employer AS (
  SELECT
    a.cell_id, a.subject_id AS one, b.subject_id AS other, a.n, a.cluster,
    CAST(if(a.n = 1, count(*), 1) AS double) AS k,
    CAST(if(a.n = 1, 1, count(*)) AS double) AS y
  FROM frequent a
  JOIN frequent b
    ON a.cell_id = b.cell_id AND a.vacancy = b.vacancy AND a.is_cloud = b.is_cloud
    AND a.subject_id < b.subject_id
  GROUP BY 1, 2, 3, 4, 5
),
-- Each pair in both orders.
ordered AS (
  SELECT
    cell_id, n, cluster, k, y,
    inline(
      array(struct(one AS subject_id, other AS with_id), struct(other AS subject_id, one AS with_id))
    )
  FROM pairs_by_employer
),
pairs AS (
  SELECT
    o.cell_id, o.subject_id, o.with_id,
    CAST(sum(o.k * y) AS bigint) AS vacancies,
    struct(
      sum(o.k * y * y), sum(o.k * y * m), sum(o.k * y * y * m), sum(o.k * y * m * m),
      sum(o.k * y * y * y * y), sum(o.k * y * y * y * m), sum(o.k * y * y * m * m),
      sum(o.k * y * m * m * m)
    ) AS asks
  FROM ordered o
  JOIN by_employer e
    ON o.cell_id = e.cell_id AND o.subject_id = e.subject_id AND o.n = e.n
    AND o.cluster = e.cluster
  GROUP BY 1, 2, 3
  HAVING sum(o.k * y) >= 30
),
measured AS (
  SELECT
    t.period, t.source, t.series, t.role, na.type, na.subject, nb.subject AS with_subject,
    p.vacancies, a.vacancies AS subject_vacancies, b.vacancies AS with_vacancies, t.total,
    clustered_share(p.vacancies, a.vacancies, a.sizes, p.asks) AS bounds,
    clustered_share(b.vacancies, t.total, t.sizes, b.asks) AS with_bounds
  FROM pairs p
  JOIN totals t ON p.cell_id = t.cell_id
  JOIN counts a ON p.cell_id = a.cell_id AND p.subject_id = a.subject_id
  JOIN counts b ON p.cell_id = b.cell_id AND p.with_id = b.subject_id
  JOIN named na ON p.subject_id = na.subject_id
  JOIN named nb ON p.with_id = nb.subject_id
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
