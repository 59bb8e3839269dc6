-- Share of each cell's vacancies that ask for each subject, or hire for each level.
-- One row a month, source, country, role, level, requirement, type, subject and detail; at most two
-- of country, role, level, requirement are not `All` (of type level, one of country and role).
-- Only vacancies with a usable description count, above and below the fraction bar; of levels, which
-- titles tell, all.
-- Numbers stand for words until the sums are made: the rows before them are many.
-- Reads: subjects, vacancy_cells, cells_by_employer, cell_totals.
WITH cells AS (
  SELECT
    v.cell_id, v.advert_id, v.cluster, v.is_known, v.is_new, v.is_described, v.dimensions,
    v.level = 'All' AS is_all_levels,
    e.vacancies, e.described
  FROM vacancy_cells v
  JOIN cells_by_employer e ON v.cell_id = e.cell_id AND v.cluster = e.cluster
),
asking AS (
  SELECT
    c.cell_id, c.cluster, c.is_known, c.is_new, s.subject_id,
    if(s.type = 'level', c.vacancies, c.described) AS of_employer,
    explode(if(c.dimensions < 2 AND s.strength IS NOT NULL, array(0, s.strength), array(0)))
      AS strength
  FROM subjects s
  JOIN cells c ON s.advert_id = c.advert_id
  -- The level is a dimension already: beside it only one more may be other than `All`.
  WHERE if(s.type = 'level', c.dimensions <= 1 AND c.is_all_levels, c.is_described)
),
-- Employers of one vacancy in the cell, which are most, are all alike: their rows become one.
by_employer AS (
  SELECT
    cell_id, strength, subject_id, is_known, of_employer,
    if(of_employer = 1, 0, cluster) AS cluster,
    count(*) AS vacancies,
    count_if(is_new) AS new_vacancies
  FROM asking
  GROUP BY 1, 2, 3, 4, 5, 6
),
named AS (
  SELECT DISTINCT subject_id, type, subject, detail FROM subjects
),
summed AS (
  SELECT
    cell_id, strength, subject_id,
    sum(vacancies) AS vacancies,
    sum(new_vacancies) AS new_vacancies,
    sum(if(is_known, employers, 0)) AS employers,
    CAST(max(if(is_known, y, NULL)) AS bigint) AS of_top_employer,
    struct(
      sum(n * y * y), sum(n * y * m), sum(n * y * y * m), sum(n * y * m * m),
      sum(n * y * y * y * y), sum(n * y * y * y * m), sum(n * y * y * m * m),
      sum(n * y * m * m * m)
    ) AS asks
  FROM (
    SELECT
      *,
      if(of_employer = 1, vacancies, 1) AS employers,
      CAST(if(of_employer = 1, vacancies, 1) AS double) AS n,
      CAST(if(of_employer = 1, 1, vacancies) AS double) AS y,
      CAST(of_employer AS double) AS m
    FROM by_employer
  )
  GROUP BY 1, 2, 3
),
measured AS (
  SELECT
    t.month, t.source, t.series, t.country, t.role, t.level, t.dimensions,
    element_at(array('All', 'required', 'preferred', 'mentioned'), s.strength + 1) AS requirement,
    n.type, n.subject, n.detail,
    s.vacancies, s.new_vacancies, s.employers, s.of_top_employer, s.asks,
    if(n.type = 'level', t.vacancies, t.described) AS total,
    if(n.type = 'level', t.sizes, t.described_sizes) AS sizes
  FROM summed s
  JOIN named n ON s.subject_id = n.subject_id
  JOIN cell_totals t ON s.cell_id = t.cell_id
),
published AS (
  SELECT *, clustered_share(vacancies, total, sizes, asks) AS bounds
  FROM measured
  WHERE vacancies >= 5 OR (dimensions = 0 AND requirement = 'All')
)
SELECT
  * EXCEPT (of_top_employer, sizes, asks),
  of_top_employer / vacancies AS top_employer_share,
  vacancies / total AS share,
  bounds.design_effect AS design_effect
FROM published
