-- How advertised pay grows, cell by cell. Contract: schemas/tables/salary_trend.yaml
-- Reads: paid.
WITH pooled AS (
  SELECT *, explode(array(source, 'All')) AS pool FROM paid WHERE series = 'flow'
),
-- Several jobs of one vacancy in a cell are one there, and pay their mean.
celled AS (
  SELECT
    pool AS source, job.currency AS currency, month,
    concat_ws(' ', job.role, job.level, country, job.pay_period) AS cell,
    vacancy_id,
    max(if(is_agency, NULL, employer)) AS employer,
    avg(job.amount) AS amount
  FROM (SELECT *, explode(jobs) AS job FROM pooled)
  LATERAL VIEW explode(countries) AS country
  WHERE job.role IS NOT NULL AND job.level IS NOT NULL AND job.amount > 0
  GROUP BY 1, 2, 3, 4, 5
),
medians AS (
  SELECT
    source, currency, month, cell,
    percentile(amount, 0.5) AS median,
    count(DISTINCT employer) AS employers
  FROM celled
  GROUP BY 1, 2, 3, 4
),
followed AS (
  SELECT source, currency, explode(wage_trend(collect_list(struct(cell, month, median)))) AS t
  FROM medians
  WHERE employers >= 5
  GROUP BY 1, 2
)
SELECT
  t.month AS month, source, currency,
  t.growth AS growth, t.smoothed AS smoothed_growth, t.cells AS cells
FROM followed
WHERE t.cells > 0
