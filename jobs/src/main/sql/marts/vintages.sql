-- By how much the figures of a month have moved since they were first published.
-- Contract: schemas/tables/vintages.yaml
-- Reads: cell_totals, demand; this_run, previous_vintages (this mart of the run before).
WITH months AS (
  SELECT
    month, source, series, vacancies, described,
    -- Of a technology that nobody asks for.
    if(described > 0, share_of_none(described, described_sizes), NULL) AS bounds_of_none
  FROM cell_totals
  WHERE dimensions = 0
),
figures AS (
  SELECT
    month, source, series, 'vacancies' AS figure, 'All' AS technology,
    CAST(vacancies AS double) AS value,
    CAST(NULL AS bigint) AS total,
    CAST(NULL AS struct<low: double, high: double, design_effect: double>) AS bounds
  FROM months
  UNION ALL
  SELECT month, source, series, 'described', 'All', CAST(described AS double), NULL, NULL
  FROM months
  UNION ALL
  SELECT month, source, series, 'share', subject, share, total, bounds
  FROM demand
  WHERE type = 'technology' AND dimensions = 0 AND requirement = 'All'
),
-- Since when each month, and each technology, has been counted.
month_firsts AS (
  SELECT month, source, first_run, first_published_at
  FROM previous_vintages
  WHERE figure = 'described' AND first_value > 0
),
technology_firsts AS (
  SELECT technology, min_by(struct(first_run, first_published_at), first_run) AS first
  FROM previous_vintages
  WHERE figure = 'share'
  GROUP BY 1
),
met AS (
  SELECT
    coalesce(f.month, p.month) AS month,
    coalesce(f.source, p.source) AS source,
    coalesce(f.series, p.series) AS series,
    coalesce(f.figure, p.figure) AS figure,
    coalesce(f.technology, p.technology) AS technology,
    f.value, f.total, f.bounds,
    p.first_value, p.first_run, p.first_published_at
  FROM figures f
  FULL OUTER JOIN previous_vintages p
    ON f.month = p.month AND f.source = p.source AND f.figure = p.figure
    AND f.technology = p.technology
),
-- A month that was published without a technology that was counted then had a share of zero, and
-- so has one in which it is not asked for any more.
filled AS (
  SELECT
    m.month, m.source, m.series, m.figure, m.technology,
    CASE
      WHEN m.first_run IS NOT NULL THEN m.first_value
      WHEN t.first IS NOT NULL AND b.first_run IS NOT NULL THEN 0
      ELSE m.value
    END AS first_value,
    CASE
      WHEN m.first_run IS NOT NULL THEN struct(m.first_run, m.first_published_at)
      WHEN t.first.first_run > b.first_run THEN t.first
      WHEN t.first IS NOT NULL AND b.first_run IS NOT NULL
        THEN struct(b.first_run, b.first_published_at)
      ELSE struct(r.run_id AS first_run, r.aggregated_at AS first_published_at)
    END AS first,
    if(m.value IS NULL AND m.figure = 'share' AND c.described > 0, 0, m.value) AS value,
    if(m.figure = 'share', c.described, NULL) AS total,
    if(
      m.value IS NULL AND m.figure = 'share' AND c.described > 0,
      c.bounds_of_none,
      m.bounds
    ) AS bounds
  FROM met m
  CROSS JOIN this_run r
  LEFT JOIN months c ON m.month = c.month AND m.source = c.source
  LEFT JOIN month_firsts b
    ON m.month = b.month AND m.source = b.source AND m.figure = 'share'
  LEFT JOIN technology_firsts t ON m.technology = t.technology AND m.figure = 'share'
)
SELECT
  month, source, series, figure, technology,
  first_value,
  first.first_run AS first_run,
  first.first_published_at AS first_published_at,
  value,
  value - first_value AS difference,
  if(first_value > 0, value / first_value, NULL) AS ratio,
  total,
  bounds.low AS share_low,
  bounds.high AS share_high
FROM filled
-- What was zero then and is zero now has not been published at all.
WHERE first_value > 0 OR value > 0 OR figure <> 'share'
