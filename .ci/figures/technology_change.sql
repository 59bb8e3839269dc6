-- Three months together, against the same three a year before.
WITH months AS (
  SELECT source, month, described FROM cells
  WHERE series = 'flow' AND country = 'All' AND role = 'All' AND level = 'All' AND described > 0
),
quarters AS (
  SELECT a.source, a.month, sum(b.described) AS total
  FROM months a JOIN months b
    ON a.source = b.source AND b.month BETWEEN a.month - INTERVAL 2 MONTH AND a.month
  GROUP BY ALL HAVING count(*) = 3
),
asked AS (
  SELECT source, month, subject AS technology, vacancies FROM demand_of('technology')
  WHERE series = 'flow' AND country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All'
),
summed AS (
  SELECT q.source, q.month, q.total, t.technology, coalesce(sum(a.vacancies), 0)::bigint AS vacancies
  FROM quarters q
  JOIN (SELECT DISTINCT source, technology FROM asked) t ON q.source = t.source
  LEFT JOIN asked a ON a.source = q.source AND a.technology = t.technology
    AND a.month BETWEEN q.month - INTERVAL 2 MONTH AND q.month
  GROUP BY ALL
),
ranked AS (
  SELECT *, rank() OVER (PARTITION BY source, month ORDER BY vacancies DESC) AS rank FROM summed
)
SELECT
  n.month, n.source, n.technology, n.vacancies, n.total, n.vacancies / n.total AS share,
  b.vacancies AS vacancies_before, b.total AS total_before, b.vacancies / b.total AS share_before,
  n.vacancies / n.total - b.vacancies / b.total AS change,
  if(b.vacancies > 0, n.vacancies * b.total / (n.total * b.vacancies), NULL) AS ratio,
  n.rank, b.rank AS rank_before
FROM ranked n
JOIN ranked b ON n.source = b.source AND n.technology = b.technology AND b.month = n.month - INTERVAL 12 MONTH
WHERE n.vacancies + b.vacancies > 0
