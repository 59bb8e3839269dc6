-- Bands of advertised base pay. Contract: schemas/tables/salary_bands.yaml
-- Reads: paid.
WITH pooled AS (
  SELECT *, explode(array(source, 'All')) AS pool FROM paid
),
ends AS (
  SELECT pool, max(month) AS last_month FROM pooled GROUP BY 1
),
dated AS (
  SELECT p.*, CAST(year(month) AS string) AS period FROM pooled p
  UNION ALL
  SELECT p.*, 'last 12 months'
  FROM pooled p
  JOIN ends e ON p.pool = e.pool
  WHERE p.month > add_months(e.last_month, -12)
),
rollups AS (
  SELECT by_role, by_level, by_country
  FROM (SELECT explode(array(true, false)) AS by_role)
  CROSS JOIN (SELECT explode(array(true, false)) AS by_level)
  CROSS JOIN (SELECT explode(array(true, false)) AS by_country)
  WHERE CAST(by_role AS int) + CAST(by_level AS int) + CAST(by_country AS int) <= 2
),
-- Pay that cannot be tied to one role or level stays out of bands by role or level.
celled AS (
  SELECT
    period, pool AS source,
    if(by_role, role, 'All') AS role,
    if(by_level, levels[0], 'All') AS level,
    if(by_country, coalesce(country, 'unknown'), 'All') AS country,
    currency, pay_period, vacancy_id,
    max_by(struct(amount, employer, month), struct(month, amount)) AS pay
  FROM dated
  CROSS JOIN rollups
  LATERAL VIEW OUTER explode(countries) AS country
  WHERE (NOT by_role OR role <> 'multiple') AND (NOT by_level OR size(levels) = 1)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
),
banded AS (
  SELECT
    period, source, role, level, country, currency, pay_period,
    min(pay.month) AS first_month,
    max(pay.month) AS last_month,
    pay_band(collect_list(struct(pay.amount, pay.employer))) AS band
  FROM celled
  GROUP BY 1, 2, 3, 4, 5, 6, 7
)
SELECT period, source, role, level, country, currency, pay_period, first_month, last_month, band.*
FROM banded
