WITH placed AS (
  SELECT *, row_number() OVER (
      PARTITION BY period, source ORDER BY junior DESC, senior DESC, technology
    ) AS place
  FROM junior_access
)
SELECT period, source, technology, junior, junior_total, senior, senior_total, junior_share,
  senior_share, access
FROM placed WHERE place <= 150 ORDER BY ALL
