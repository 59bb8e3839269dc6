-- One row a vacancy: the pay of its latest posting in the period that states any.
WITH stated AS (
  SELECT DISTINCT ON (a.period, a.source, a.vacancy_id)
    a.period, a.series, a.source, a.vacancy_id, a.employer, a.salary.currency AS currency, a.salary.period AS pay_period,
    a.salary.min AS low, a.salary.max AS high
  FROM period_advert a
  WHERE a.salary.kind IN ('structured', 'text') AND a.salary.currency IS NOT NULL AND a.salary.period IS NOT NULL
  ORDER BY a.period, a.source, a.vacancy_id, a.day DESC, a.posting_id
),
worded AS (
  SELECT * FROM stated WHERE low IS NOT NULL OR high IS NOT NULL
),
counted AS (
  SELECT
    period, series, source, currency, pay_period,
    count(*) AS vacancies,
    count(DISTINCT employer) AS employers,
    count(*) FILTER (low < high) AS ranges,
    count(*) FILTER (low = high) AS single_figures,
    count(*) FILTER (high IS NULL) AS floors,
    count(*) FILTER (low IS NULL) AS ceilings,
    coalesce(list(DISTINCT employer) FILTER (low < high AND employer IS NOT NULL), []) AS of_ranges,
    quantile_cont(high / low - 1, 0.5) FILTER (low < high) AS spread
  FROM worded
  GROUP BY 1, 2, 3, 4, 5
),
-- Which spreads are hidden for another's sake is read from the mart, and checked here.
judged AS (
  SELECT c.*, len(of_ranges) < 5 AS is_few, p.reason IS NOT DISTINCT FROM 'nested' AS is_nested
  FROM counted c
  LEFT JOIN published p USING (period, source, currency, pay_period)
),
last_years AS (
  SELECT source, max(period) AS last_year FROM period_advert WHERE period <> 'last 12 months' GROUP BY 1
),
-- What the last 12 months have beside the last year: ranges of vacancies that it has not.
rest AS (
  SELECT w.source, w.currency, w.pay_period, list(DISTINCT w.employer) FILTER (w.employer IS NOT NULL) AS employers
  FROM worded w JOIN last_years USING (source)
  WHERE w.period = 'last 12 months' AND w.low < w.high
    AND NOT EXISTS (
      FROM worded y
      WHERE y.source = w.source AND y.vacancy_id = w.vacancy_id AND y.period = last_year)
  GROUP BY ALL
),
unshown AS (
  SELECT 'last 12 months' AS period, source, currency, pay_period, 'period' AS family, employers FROM rest
  UNION ALL
  SELECT 'last 12 months', source, currency, pay_period, 'period', of_ranges
  FROM judged JOIN last_years USING (source)
  WHERE period = last_year AND (is_few OR is_nested) AND ranges > 0
  UNION ALL
  SELECT period, 'All', currency, pay_period, 'source', of_ranges
  FROM judged
  WHERE series = 'flow' AND source <> 'All' AND (is_few OR is_nested) AND ranges > 0
),
telling AS (
  SELECT DISTINCT period, source, currency, pay_period, true AS tells
  FROM unshown
  GROUP BY period, source, currency, pay_period, family
  HAVING len(list_distinct(flatten(list(coalesce(employers, []))))) < 5
)
SELECT
  period, series, source, currency, pay_period, vacancies, employers, ranges, single_figures, floors, ceilings,
  if(is_few OR is_nested, NULL, spread) AS median_spread,
  CASE WHEN is_few THEN 'few_employers' WHEN is_nested THEN 'nested' WHEN tells THEN 'to be nested' END AS reason
FROM judged
LEFT JOIN telling USING (period, source, currency, pay_period)
