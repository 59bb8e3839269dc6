-- How employers word what they pay: a range, one figure, a floor or a ceiling alone.
-- Contract: schemas/tables/salary_floor_ceiling.yaml
-- Reads: period_postings, posting_facts.
WITH stated AS (
  SELECT
    p.period, p.series, p.source, p.vacancy_id,
    if(p.is_agency, NULL, p.employer) AS employer,
    f.salary.currency AS currency,
    f.salary.period AS pay_period,
    f.salary.min AS low,
    f.salary.max AS high,
    row_number() OVER (
      PARTITION BY p.period, p.source, p.vacancy_id ORDER BY f.posted_on DESC, p.posting_id
    ) AS newest
  FROM period_postings p
  JOIN posting_facts f ON p.posting_id = f.posting_id
  WHERE f.salary.kind IN ('structured', 'text')
    AND f.salary.currency IS NOT NULL AND f.salary.period IS NOT NULL
),
-- Of each vacancy the latest wording.
worded AS (
  SELECT * FROM stated WHERE newest = 1 AND (low IS NOT NULL OR high IS NOT NULL)
),
ends AS (
  SELECT source, max(period) AS last_year FROM period_postings WHERE period <> 'last 12 months' GROUP BY 1
),
-- Ranges by what is in whose spread: apart and the period without a name as in salary_bands.
dated AS (
  SELECT w.*, w.period < e.last_year AS apart
  FROM worded w
  JOIN ends e ON w.source = e.source
  WHERE low < high
),
ranged AS (
  SELECT period, apart, series, source, currency, pay_period, employer FROM dated
  UNION ALL
  SELECT NULL, false, d.series, d.source, d.currency, d.pay_period, d.employer
  FROM dated d
  LEFT ANTI JOIN (
    SELECT w.* FROM worded w JOIN ends e ON w.source = e.source AND w.period = e.last_year
  ) y ON d.source = y.source AND d.vacancy_id = y.vacancy_id
  WHERE d.period = 'last 12 months'
),
cells AS (
  SELECT period, apart, series, source, currency, pay_period, collect_set(employer) AS employers
  FROM ranged
  GROUP BY 1, 2, 3, 4, 5, 6
),
hidden AS (
  SELECT
    series, currency, pay_period,
    explode(
      nested_cells(
        collect_list(
          struct(
            period, source, 'All' AS role, 'All' AS level, 'All' AS country, apart,
            CAST(size(employers) AS bigint) AS employers,
            if(size(employers) < 5, employers, array()) AS few
          )
        )
      )
    ) AS cell
  FROM cells
  GROUP BY 1, 2, 3
),
counted AS (
  SELECT
    period, series, source, currency, pay_period,
    count(*) AS vacancies,
    count(DISTINCT employer) AS employers,
    count_if(low < high) AS ranges,
    count_if(low = high) AS single_figures,
    count_if(high IS NULL) AS floors,
    count_if(low IS NULL) AS ceilings,
    count(DISTINCT if(low < high, employer, NULL)) AS of_ranges,
    percentile(if(low < high, high / low - 1, NULL), 0.5) AS spread
  FROM worded
  GROUP BY 1, 2, 3, 4, 5
)
SELECT
  c.period, c.series, c.source, c.currency, c.pay_period, c.vacancies, c.employers, c.ranges,
  c.single_figures, c.floors, c.ceilings,
  if(c.of_ranges >= 5 AND h.cell IS NULL, c.spread, NULL) AS median_spread,
  -- What a fifth employer does not hide could be one employer's.
  CASE WHEN c.of_ranges < 5 THEN 'few_employers' WHEN h.cell IS NOT NULL THEN 'nested' END AS reason
FROM counted c
LEFT JOIN hidden h
  ON c.series = h.series AND c.currency = h.currency AND c.pay_period = h.pay_period
  AND c.period = h.cell.period AND c.source = h.cell.source
