-- How advertised pay grows, cell by cell. Contract: schemas/tables/salary_trend.yaml
-- Reads: paid.
WITH pooled AS (
  SELECT *, explode(array(source, 'All')) AS pool FROM paid WHERE series = 'flow'
),
medians AS (
  SELECT
    pool AS source, currency, month,
    concat_ws(' ', role, levels[0], country, pay_period) AS cell,
    percentile(amount, 0.5) AS median,
    count(DISTINCT if(is_agency, NULL, employer)) AS employers
  FROM pooled
  LATERAL VIEW explode(countries) AS country
  WHERE is_tied AND role <> 'multiple' AND size(levels) = 1 AND amount > 0
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
