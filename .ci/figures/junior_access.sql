WITH totals AS (
  SELECT period, source, series,
    count(*) FILTER (list_contains(levels, 'junior')) AS junior_total,
    count(*) FILTER (list_contains(levels, 'senior')) AS senior_total
  FROM period_vacancy GROUP BY ALL
),
asked AS (
  SELECT period, source, technology,
    count(*) FILTER (list_contains(levels, 'junior')) AS junior,
    count(*) FILTER (list_contains(levels, 'senior')) AS senior
  FROM period_vacancy, unnest(technologies) AS t(technology) GROUP BY ALL
)
SELECT period, source, series, technology, junior, junior_total, senior, senior_total,
  junior / junior_total AS junior_share, senior / senior_total AS senior_share,
  junior * senior_total / (junior_total * senior) AS access
FROM asked JOIN totals USING (period, source)
WHERE senior >= 5 AND junior_total >= 30 AND senior_total >= 30
