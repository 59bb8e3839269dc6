-- Demand as an index that a source or an employer which joins does not move.
-- Contract: schemas/tables/demand_index.yaml
-- Reads: vacancy_cells.
WITH counted AS (
  SELECT month, source, country, role, cluster, is_known, count(*) AS vacancies
  FROM vacancy_cells
  WHERE level = 'All' AND dimensions <= 1 AND series = 'flow'
  GROUP BY 1, 2, 3, 4, 5, 6
),
raw AS (
  SELECT
    month, country, role,
    sum(vacancies) AS vacancies,
    first_value(sum(vacancies)) OVER (PARTITION BY country, role ORDER BY month) AS base
  FROM counted
  WHERE source = 'All'
  GROUP BY 1, 2, 3
),
by_source AS (
  SELECT country, role, explode(matched_source_index(collect_list(struct(month, source AS unit, vacancies)))) AS i
  FROM (
    SELECT month, country, role, source, sum(vacancies) AS vacancies
    FROM counted
    WHERE source <> 'All'
    GROUP BY 1, 2, 3, 4
  )
  GROUP BY 1, 2
),
by_employer AS (
  SELECT
    country, role,
    explode(
      matched_employer_index(collect_list(struct(month, CAST(cluster AS string) AS unit, vacancies)))
    ) AS i
  FROM counted
  WHERE source = 'All' AND is_known
  GROUP BY 1, 2
)
SELECT
  r.month, r.country, r.role, r.vacancies,
  100 * r.vacancies / r.base AS raw_index,
  s.i.index AS matched_source_index,
  s.i.units AS matched_sources,
  s.i.restarted AS source_index_restarts,
  e.i.index AS matched_employer_index,
  e.i.low AS matched_employer_low,
  e.i.high AS matched_employer_high,
  e.i.units AS matched_employers,
  e.i.restarted AS employer_index_restarts
FROM raw r
JOIN by_source s ON r.country = s.country AND r.role = s.role AND r.month = s.i.month
LEFT JOIN by_employer e ON r.country = e.country AND r.role = e.role AND r.month = e.i.month
WHERE r.vacancies >= 5 OR (r.country = 'All' AND r.role = 'All')
