-- Figures before suppressed cells, large cells before small ones, until the rows are used up.
WITH placed AS (
  SELECT *, row_number() OVER (
      ORDER BY p50 IS NULL,
        (role <> 'All')::int + (level <> 'All')::int + (country <> 'All')::int, n DESC,
        source, period, role, level, country, currency, pay_period
    ) AS place
  FROM salary_bands
)
SELECT period, source, role, level, country, currency, pay_period, first_month, last_month, n,
  employers, top_employer_share, p10::decimal(12, 2) AS p10, p25::decimal(12, 2) AS p25,
  p50::decimal(12, 2) AS p50, p75::decimal(12, 2) AS p75, p90::decimal(12, 2) AS p90, reason,
  p50_low::decimal(12, 2) AS p50_low, p50_high::decimal(12, 2) AS p50_high
FROM placed WHERE place <= 20000 ORDER BY ALL
