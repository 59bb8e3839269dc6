-- Why the share of a technology changed within a year: because roles ask more often, or because
-- other roles or sources advertise. Contract: schemas/tables/shift_share.yaml
-- Reads: period_vacancies, period_technologies.
WITH totals AS (
  SELECT CAST(period AS int) AS year, source, role, count(*) AS total
  FROM period_vacancies
  WHERE period <> 'last 12 months' AND series = 'flow' AND source <> 'All'
  GROUP BY 1, 2, 3
),
asked AS (
  SELECT CAST(period AS int) AS year, source, role, technology, count(*) AS asks
  FROM period_technologies
  WHERE period <> 'last 12 months' AND series = 'flow' AND source <> 'All'
  GROUP BY 1, 2, 3, 4
),
subjects_of_years AS (
  SELECT technology, year FROM asked GROUP BY 1, 2 HAVING sum(asks) >= 30
),
years AS (
  SELECT DISTINCT year FROM totals
),
pairs AS (
  SELECT DISTINCT s.technology, y.year
  FROM subjects_of_years s
  JOIN years y ON y.year IN (s.year, s.year + 1)
  JOIN years b ON b.year = y.year - 1
),
cells AS (
  SELECT p.technology, p.year, t.source, t.role, t.total, t.year = p.year AS is_after
  FROM pairs p
  JOIN totals t ON t.year IN (p.year, p.year - 1)
),
compared AS (
  SELECT
    c.technology, c.year, c.source, c.role,
    sum(if(c.is_after, 0, coalesce(a.asks, 0))) AS asks_before,
    sum(if(c.is_after, 0, c.total)) AS all_before,
    sum(if(c.is_after, coalesce(a.asks, 0), 0)) AS asks_after,
    sum(if(c.is_after, c.total, 0)) AS all_after
  FROM cells c
  LEFT JOIN asked a
    ON a.technology = c.technology AND a.source = c.source AND a.role = c.role
    AND a.year = if(c.is_after, c.year, c.year - 1)
  GROUP BY 1, 2, 3, 4
),
taken_apart AS (
  SELECT
    technology, year,
    sum(asks_before) AS vacancies_before, sum(all_before) AS total_before,
    sum(asks_after) AS vacancies, sum(all_after) AS total,
    shift_share(
      collect_list(struct(source, role, asks_before, all_before, asks_after, all_after))
    ) AS s
  FROM compared
  GROUP BY 1, 2
)
SELECT
  CAST(year AS string) AS period, technology,
  vacancies, total, vacancies_before, total_before,
  s.change AS change,
  s.within_role AS within_role,
  s.role_mix AS role_mix,
  s.source_mix AS source_mix
FROM taken_apart
WHERE s IS NOT NULL
