-- Percentiles of pay with no employer above a quarter of the weight; none of few employers.
WITH dated AS (
  SELECT year(month)::varchar AS period, * FROM pooled_pay
  UNION ALL
  SELECT 'last 12 months', p.* FROM pooled_pay p JOIN last_pay USING (source)
  WHERE month > last - INTERVAL 12 MONTH
),
-- Pay for several roles or levels is in no band by role or level.
bands AS (
  SELECT
    period, source, r.role, l.level, c.country, currency, pay_period, vacancy_id,
    arg_max({amount: amount, employer: employer, month: month}, (month, amount)) AS pay
  FROM dated d,
    unnest(if(d.role = 'multiple', ['All'], ['All', d.role])) AS r(role),
    unnest(if(len(d.levels) = 1, ['All', d.levels[1]], ['All'])) AS l(level),
    unnest(['All'] || if(len(d.known_countries) = 0, ['unknown'], d.known_countries)) AS c(country)
  WHERE (r.role <> 'All')::int + (l.level <> 'All')::int + (c.country <> 'All')::int <= 2
  GROUP BY ALL
),
paid_in AS (
  SELECT * EXCLUDE (pay), pay.amount AS amount, pay.employer AS employer, pay.month AS month FROM bands
),
by_employer AS (
  SELECT period, source, role, level, country, currency, pay_period, employer, count(*) AS vacancies
  FROM paid_in GROUP BY ALL
),
-- With the k largest cut to a cap c, c = 1/4 (k c + the rest): the smallest k that leaves none above.
ranked AS (
  SELECT *,
    row_number() OVER w - 1 AS k,
    sum(vacancies) OVER (w ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS rest
  FROM by_employer
  WINDOW w AS (PARTITION BY period, source, role, level, country, currency, pay_period ORDER BY vacancies DESC)
),
caps AS (
  SELECT period, source, role, level, country, currency, pay_period,
    count(*) AS employers,
    sum(vacancies) AS n,
    max(vacancies) AS largest,
    arg_min(0.25 * rest / (1 - 0.25 * k), k) FILTER (k < 4 AND vacancies <= 0.25 * rest / (1 - 0.25 * k)) AS cap
  FROM ranked GROUP BY ALL
),
weighed AS (
  SELECT *, least(1, cap / vacancies) AS weight
  FROM paid_in
  JOIN by_employer USING (period, source, role, level, country, currency, pay_period, employer)
  JOIN caps USING (period, source, role, level, country, currency, pay_period)
),
placed_pay AS (
  SELECT *, sum(weight) OVER (w ROWS UNBOUNDED PRECEDING) - weight / 2 AS middle
  FROM weighed
  WINDOW w AS (PARTITION BY period, source, role, level, country, currency, pay_period ORDER BY amount, employer)
),
listed AS (
  SELECT
    period, source, role, level, country, currency, pay_period,
    min(month) AS first_month, max(month) AS last_month,
    n::bigint AS n, employers, largest,
    list(amount ORDER BY amount, employer, middle) AS amounts,
    list(middle ORDER BY amount, employer, middle) AS middles
  FROM placed_pay GROUP BY ALL
),
positioned AS (
  SELECT *, [(m - middles[1]) / (middles[-1] - middles[1]) FOR m IN middles] AS positions FROM listed
)
SELECT
  period, source, role, level, country, currency, pay_period, first_month, last_month, n, employers,
  if(employers >= 5, largest / n, NULL) AS top_employer_share,
  if(employers >= 10, quantile_at(positions, amounts, 0.10), NULL) AS p10,
  if(employers >= 5, quantile_at(positions, amounts, 0.25), NULL) AS p25,
  if(employers >= 5, quantile_at(positions, amounts, 0.50), NULL) AS p50,
  if(employers >= 5, quantile_at(positions, amounts, 0.75), NULL) AS p75,
  if(employers >= 10, quantile_at(positions, amounts, 0.90), NULL) AS p90,
  CASE
    WHEN employers < 5 THEN 'few_employers'
    WHEN employers < 10 AND largest > n / 4 THEN 'no_tails,capped'
    WHEN employers < 10 THEN 'no_tails'
    WHEN largest > n / 4 THEN 'capped'
  END AS reason
FROM positioned
