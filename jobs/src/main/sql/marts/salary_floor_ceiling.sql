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
)
SELECT
  period, series, source, currency, pay_period,
  count(*) AS vacancies,
  count(DISTINCT employer) AS employers,
  count_if(low < high) AS ranges,
  count_if(low = high) AS single_figures,
  count_if(high IS NULL) AS floors,
  count_if(low IS NULL) AS ceilings,
  -- What a fifth employer does not hide could be one employer's.
  if(count(DISTINCT if(low < high, employer, NULL)) >= 5, percentile(if(low < high, high / low - 1, NULL), 0.5), NULL) AS median_spread
FROM stated
WHERE newest = 1 AND (low IS NOT NULL OR high IS NOT NULL)
GROUP BY 1, 2, 3, 4, 5
