-- Months whose mix of flow sources moved by more than 20 % since the month with data before.
WITH mix AS (
  SELECT month, source, count(*) / sum(count(*)) OVER (PARTITION BY month) AS share
  FROM vacancy
  WHERE series = 'flow' AND source <> 'All'
  GROUP BY month, source
),
pairs AS (
  SELECT month, lag(month) OVER (ORDER BY month) AS previous_month FROM (SELECT DISTINCT month FROM mix)
),
moved AS (
  SELECT p.month, p.previous_month, source,
    coalesce(sum(share) FILTER (m.month = p.month), 0) AS now,
    coalesce(sum(share) FILTER (m.month = p.previous_month), 0) AS before
  FROM pairs p JOIN mix m ON m.month IN (p.month, p.previous_month)
  WHERE p.previous_month IS NOT NULL
  GROUP BY ALL
)
SELECT
  month, previous_month,
  sum(abs(now - before)) / 2 AS distance,
  coalesce(string_agg(source, ', ' ORDER BY source) FILTER (before = 0), '') AS joined,
  coalesce(string_agg(source, ', ' ORDER BY source) FILTER (now = 0), '') AS ended
FROM moved
GROUP BY 1, 2
HAVING distance > 0.2
