-- Kitagawa's parts: roles within sources, and sources, by the means of both years.
WITH v AS (
  SELECT period::int AS year, source, role, vacancy_id, technologies
  FROM period_vacancy WHERE period <> 'last 12 months' AND series = 'flow' AND source <> 'All'
),
totals AS (SELECT year, source, role, count(*) AS n FROM v GROUP BY ALL),
asked AS (
  SELECT year, source, role, technology, count(*) AS y FROM v, unnest(technologies) AS t(technology) GROUP BY ALL
),
often AS (SELECT technology, year FROM asked GROUP BY ALL HAVING sum(y) >= 30),
pairs AS (
  SELECT DISTINCT technology, y.year
  FROM often o JOIN (SELECT DISTINCT year FROM totals) y ON y.year IN (o.year, o.year + 1)
  WHERE y.year - 1 IN (SELECT year FROM totals)
),
cells AS (
  SELECT p.technology, p.year, source, role,
    coalesce(any_value(n) FILTER (t.year = p.year), 0) AS n1,
    coalesce(any_value(n) FILTER (t.year = p.year - 1), 0) AS n0
  FROM pairs p JOIN totals t ON t.year IN (p.year, p.year - 1)
  GROUP BY ALL
),
filled AS (
  SELECT c.*, coalesce(a.y, 0) AS y1, coalesce(b.y, 0) AS y0,
    sum(n1) OVER s AS s1, sum(n0) OVER s AS s0, sum(n1) OVER t AS t1, sum(n0) OVER t AS t0
  FROM cells c
  LEFT JOIN asked a ON c.technology = a.technology AND c.source = a.source AND c.role = a.role AND a.year = c.year
  LEFT JOIN asked b ON c.technology = b.technology AND c.source = b.source AND c.role = b.role AND b.year = c.year - 1
  WINDOW s AS (PARTITION BY c.technology, c.year, c.source), t AS (PARTITION BY c.technology, c.year)
),
-- A role or source of one year alone asks as often in the other.
roles AS (
  SELECT *,
    if(n1 > 0, y1 / n1, y0 / n0) AS p1, if(n0 > 0, y0 / n0, y1 / n1) AS p0,
    if(s1 > 0 AND s0 > 0, n1 / s1, NULL) AS b1, if(s1 > 0 AND s0 > 0, n0 / s0, NULL) AS b0
  FROM filled
),
sources AS (
  SELECT technology, year, source,
    any_value(s1 / t1) AS a1, any_value(s0 / t0) AS a0,
    if(any_value(s1) > 0, sum(y1) / any_value(s1), sum(y0) / any_value(s0)) AS share1,
    if(any_value(s0) > 0, sum(y0) / any_value(s0), sum(y1) / any_value(s1)) AS share0,
    coalesce(sum((b1 + b0) / 2 * (p1 - p0)), 0) AS within,
    coalesce(sum((p1 + p0) / 2 * (b1 - b0)), 0) AS mix,
    sum(y1) AS y1, sum(y0) AS y0, any_value(s1) AS s1, any_value(s0) AS s0
  FROM roles GROUP BY ALL
)
SELECT
  year::varchar AS period, technology,
  sum(y1) AS vacancies, sum(s1) AS total, sum(y0) AS vacancies_before, sum(s0) AS total_before,
  sum(y1) / sum(s1) - sum(y0) / sum(s0) AS change,
  sum((a1 + a0) / 2 * within) AS within_role,
  sum((a1 + a0) / 2 * mix) AS role_mix,
  sum((share1 + share0) / 2 * (a1 - a0)) AS source_mix
FROM sources
GROUP BY 1, 2
