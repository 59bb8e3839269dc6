-- Totals of cells, those with few dimensions and a large month first, until the rows are used up. A
-- cell that is left out has one row, without a month, with the vacancies of its largest.
WITH sized AS (
  SELECT source, country, role, level,
    (country <> 'All')::int + (role <> 'All')::int + (level <> 'All')::int AS dimensions,
    max(vacancies) AS largest, count(*) AS n
  FROM cells GROUP BY ALL HAVING largest >= 5 OR dimensions = 0
),
placed AS (
  SELECT *, sum(n) OVER (
      ORDER BY dimensions, largest DESC, source, country, role, level ROWS UNBOUNDED PRECEDING
    ) AS rows_until
  FROM sized
)
SELECT source, country, role, level, month, vacancies, described, employers
FROM cells JOIN placed USING (source, country, role, level)
WHERE rows_until <= 40000
UNION ALL
SELECT source, country, role, level, NULL, largest, NULL, NULL
FROM placed WHERE rows_until > 40000
ORDER BY ALL
