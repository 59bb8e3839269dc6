-- Totals of cells, those with few dimensions and many vacancies first, until the rows are used up.
WITH sized AS (
  SELECT source, country, role, level,
    (country <> 'All')::int + (role <> 'All')::int + (level <> 'All')::int AS dimensions,
    sum(vacancies) AS size, count(*) AS n
  FROM cells GROUP BY ALL HAVING max(vacancies) >= 5 OR dimensions = 0
),
kept AS (
  SELECT *, sum(n) OVER (
      ORDER BY dimensions, size DESC, source, country, role, level ROWS UNBOUNDED PRECEDING
    ) AS rows_until
  FROM sized
)
SELECT source, country, role, level, month, vacancies, described, employers
FROM cells JOIN kept USING (source, country, role, level)
WHERE rows_until <= 40000
ORDER BY ALL
