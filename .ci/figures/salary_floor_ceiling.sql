-- One row a vacancy: the pay of its latest posting in the period that states any.
WITH stated AS (
  SELECT DISTINCT ON (a.period, a.source, a.vacancy_id)
    a.period, a.series, a.source, a.employer, a.salary.currency AS currency, a.salary.period AS pay_period,
    a.salary.min AS low, a.salary.max AS high
  FROM period_advert a
  WHERE a.salary.kind IN ('structured', 'text') AND a.salary.currency IS NOT NULL AND a.salary.period IS NOT NULL
  ORDER BY a.period, a.source, a.vacancy_id, a.day DESC, a.posting_id
)
SELECT
  period, series, source, currency, pay_period,
  count(*) AS vacancies,
  count(DISTINCT employer) AS employers,
  count(*) FILTER (low < high) AS ranges,
  count(*) FILTER (low = high) AS single_figures,
  count(*) FILTER (high IS NULL) AS floors,
  count(*) FILTER (low IS NULL) AS ceilings,
  if(count(DISTINCT employer) FILTER (low < high) >= 5,
    quantile_cont(high / low - 1, 0.5) FILTER (low < high), NULL) AS median_spread
FROM stated
WHERE low IS NOT NULL OR high IS NOT NULL
GROUP BY 1, 2, 3, 4, 5
