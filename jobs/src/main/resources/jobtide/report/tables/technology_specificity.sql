WITH placed AS (
  SELECT *, row_number() OVER (
      PARTITION BY period, source, role ORDER BY specificity DESC, technology
    ) AS place
  FROM technology_specificity WHERE specificity > 0
)
SELECT period, source, role, technology, vacancies, employers, total, share, overall_share,
  specificity
FROM placed WHERE place <= 10 ORDER BY ALL
