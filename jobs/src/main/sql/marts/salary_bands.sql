-- Bands of advertised base pay. Contract: schemas/tables/salary_bands.yaml
-- Reads: paid, pay_ends.
WITH pooled AS (
  SELECT *, explode(array(source, 'All')) AS pool FROM paid
),
-- A period without a name is what the last 12 months hold of the year before: no row of its own, but
-- it can be had by subtraction. apart: a year that is no part of the last 12 months.
dated AS (
  SELECT
    p.*,
    CAST(year(p.month) AS string) AS period,
    year(p.month) < year(e.last_month) AS apart
  FROM pooled p
  JOIN pay_ends e ON p.pool = e.pool
  UNION ALL
  SELECT p.*, 'last 12 months', false
  FROM pooled p
  JOIN pay_ends e ON p.pool = e.pool
  WHERE p.month > add_months(e.last_month, -12)
  UNION ALL
  SELECT p.*, NULL, false
  FROM pooled p
  JOIN pay_ends e ON p.pool = e.pool
  WHERE p.month > add_months(e.last_month, -12) AND year(p.month) < year(e.last_month)
),
rollups AS (
  SELECT by_role, by_level, by_country
  FROM (SELECT explode(array(true, false)) AS by_role)
  CROSS JOIN (SELECT explode(array(true, false)) AS by_level)
  CROSS JOIN (SELECT explode(array(true, false)) AS by_country)
  WHERE CAST(by_role AS int) + CAST(by_level AS int) + CAST(by_country AS int) <= 2
),
-- Pay that cannot be tied to one role or level stays out of bands by role or level: its cell has none.
-- Where each job of a posting has its own, that counts there.
of_jobs AS (
  SELECT
    period, apart, pool AS source, by_country, countries, vacancy_id, posting_id, month, employer,
    is_agency,
    if(by_role, job.role, 'All') AS role,
    if(by_level, job.level, 'All') AS level,
    job.currency AS currency,
    job.pay_period AS pay_period,
    job.amount AS amount
  FROM (SELECT *, explode(jobs) AS job FROM dated)
  CROSS JOIN rollups
  WHERE by_role OR by_level
  UNION ALL
  SELECT
    period, apart, pool, by_country, countries, vacancy_id, posting_id, month, employer, is_agency,
    'All', 'All', currency, pay_period, amount
  FROM dated
  CROSS JOIN rollups
  WHERE NOT by_role AND NOT by_level
),
-- Several jobs of one posting in a cell are one vacancy there, and pay their mean. Of its postings on
-- several sources the latest counts.
of_postings AS (
  SELECT
    period, apart, source, by_country, countries, vacancy_id, posting_id, month, employer, is_agency,
    role, level, currency, pay_period,
    avg(amount) AS amount
  FROM of_jobs
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14
),
celled AS (
  SELECT
    period, apart, source, role, level,
    if(by_country, coalesce(country, 'unknown'), 'All') AS country,
    currency, pay_period, vacancy_id,
    max_by(struct(amount, employer, is_agency, month), struct(month, amount)) AS pay
  FROM of_postings
  LATERAL VIEW OUTER explode(countries) AS country
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
),
banded AS (
  SELECT
    period, apart, source, role, level, country, currency, pay_period,
    min(pay.month) AS first_month,
    max(pay.month) AS last_month,
    pay_band(collect_list(struct(pay.amount, pay.employer, pay.is_agency))) AS band,
    collect_set(if(pay.is_agency, NULL, pay.employer)) AS employers
  FROM celled
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
),
hidden AS (
  SELECT
    currency, pay_period,
    explode(
      nested_cells(
        collect_list(
          struct(
            period, source, role, level, country, apart,
            CAST(size(employers) AS bigint) AS employers,
            if(size(employers) < 5, employers, array()) AS few
          )
        )
      )
    ) AS cell
  FROM banded
  GROUP BY 1, 2
),
judged AS (
  SELECT b.*, h.cell IS NOT NULL AS is_hidden
  FROM banded b
  LEFT JOIN hidden h
    ON b.currency = h.currency AND b.pay_period = h.pay_period
    AND b.period = h.cell.period AND b.source = h.cell.source AND b.role = h.cell.role
    AND b.level = h.cell.level AND b.country = h.cell.country
  WHERE b.period IS NOT NULL AND b.role IS NOT NULL AND b.level IS NOT NULL
)
SELECT
  period, source, role, level, country, currency, pay_period, first_month, last_month,
  band.n AS n,
  band.employers AS employers,
  if(is_hidden, NULL, band.top_employer_share) AS top_employer_share,
  if(is_hidden, NULL, band.p10) AS p10,
  if(is_hidden, NULL, band.p25) AS p25,
  if(is_hidden, NULL, band.p50) AS p50,
  if(is_hidden, NULL, band.p75) AS p75,
  if(is_hidden, NULL, band.p90) AS p90,
  if(is_hidden, 'nested', band.reason) AS reason,
  if(is_hidden, NULL, band.p25_low) AS p25_low,
  if(is_hidden, NULL, band.p25_high) AS p25_high,
  if(is_hidden, NULL, band.p50_low) AS p50_low,
  if(is_hidden, NULL, band.p50_high) AS p50_high,
  if(is_hidden, NULL, band.p75_low) AS p75_low,
  if(is_hidden, NULL, band.p75_high) AS p75_high
FROM judged
