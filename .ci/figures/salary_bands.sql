-- Percentiles of pay with no poster above a quarter of the weight; none of few employers, nor where it
-- would tell of them by subtraction. Which cells that hides is read from the mart, and checked here.
WITH nested AS (
  SELECT period, source, role, level, country, currency, pay_period, true AS is_nested
  FROM published WHERE reason = 'nested'
),
dated AS (
  SELECT year(month)::varchar AS period, year(month) < year(last) AS apart, p.*
  FROM pooled_pay p JOIN last_pay USING (source)
  UNION ALL
  -- 'rest' is in no row, but in a row that holds it: here, what the last 12 months have of the year before.
  SELECT unnest(if(year(month) < year(last), ['last 12 months', 'rest'], ['last 12 months'])), false, p.*
  FROM pooled_pay p JOIN last_pay USING (source)
  WHERE month > last - INTERVAL 12 MONTH
),
-- A job with pay of its own, of one role or level, is in the bands of that; all other pay is their rest.
of_jobs AS (
  SELECT * EXCLUDE (jobs, job, has_own),
    if(has_own AND job.role <> 'multiple', job.role, 'rest') AS job_role,
    if(has_own AND len(job.levels) = 1, job.levels[1], 'rest') AS job_level,
    if(has_own, job.salary.currency, currency) AS job_currency,
    if(has_own, job.salary.period, pay_period) AS job_period,
    if(has_own, (job.salary.min + job.salary.max) / 2, amount) AS job_amount
  FROM (
    SELECT *, job.salary.min IS NOT NULL AND job.salary.max IS NOT NULL
      AND job.salary.currency IS NOT NULL AND job.salary.period IS NOT NULL AS has_own
    FROM (SELECT *, unnest(jobs) AS job FROM dated)
  )
),
-- Several jobs of one posting in a cell are one vacancy with their mean.
of_postings AS (
  SELECT period, apart, source, 'All' AS role, 'All' AS level, currency, pay_period, vacancy_id, posting_id, month,
    poster, employer, known_countries, amount
  FROM dated
  UNION ALL
  SELECT period, apart, source, c.role, c.level, job_currency, job_period, vacancy_id, posting_id, month,
    poster, employer, known_countries, avg(job_amount)
  FROM of_jobs, unnest([
    {role: job_role, level: 'All'}, {role: 'All', level: job_level}, {role: job_role, level: job_level}
  ]) AS c(c)
  GROUP BY ALL
),
bands AS (
  SELECT
    period, apart, source, role, level, c.country, currency, pay_period, vacancy_id,
    arg_max({amount: amount, poster: poster, employer: employer, month: month}, (month, amount)) AS pay
  FROM of_postings,
    unnest(['All'] || if(len(known_countries) = 0, ['unknown'], known_countries)) AS c(country)
  WHERE (role <> 'All')::int + (level <> 'All')::int + (c.country <> 'All')::int <= 2
  GROUP BY ALL
),
paid_in AS (
  SELECT * EXCLUDE (pay), pay.amount AS amount, pay.poster AS poster, pay.employer AS employer, pay.month AS month
  FROM bands
),
by_poster AS (
  SELECT period, source, role, level, country, currency, pay_period, poster, count(*) AS vacancies
  FROM paid_in GROUP BY ALL
),
-- With the k largest cut to a cap c, c = 1/4 (k c + the rest): the smallest k that leaves none above.
ranked AS (
  SELECT *,
    row_number() OVER w - 1 AS k,
    sum(vacancies) OVER (w ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS rest
  FROM by_poster
  WINDOW w AS (PARTITION BY period, source, role, level, country, currency, pay_period ORDER BY vacancies DESC)
),
caps AS (
  SELECT period, source, role, level, country, currency, pay_period,
    sum(vacancies) AS n,
    max(vacancies) AS largest,
    arg_min(0.25 * rest / (1 - 0.25 * k), k) FILTER (k < 4 AND vacancies <= 0.25 * rest / (1 - 0.25 * k)) AS cap
  FROM ranked GROUP BY ALL
),
weighed AS (
  SELECT *, least(1, cap / vacancies) AS weight
  FROM paid_in
  JOIN by_poster USING (period, source, role, level, country, currency, pay_period, poster)
  JOIN caps USING (period, source, role, level, country, currency, pay_period)
),
placed_pay AS (
  SELECT *, sum(weight) OVER (w ROWS UNBOUNDED PRECEDING) - weight / 2 AS middle
  FROM weighed
  WINDOW w AS (PARTITION BY period, source, role, level, country, currency, pay_period ORDER BY amount, poster)
),
listed AS (
  SELECT
    period, source, role, level, country, currency, pay_period,
    min(month) AS first_month, max(month) AS last_month,
    n::bigint AS n, count(DISTINCT employer) AS employers, largest,
    list(amount ORDER BY amount, poster, middle) AS amounts,
    list(middle ORDER BY amount, poster, middle) AS middles
  FROM placed_pay GROUP BY ALL
),
positioned AS (
  SELECT *, [(m - middles[1]) / (middles[-1] - middles[1]) FOR m IN middles] AS positions FROM listed
),
-- What is in no row of its own or shows no figure, as a part of every cell that holds it.
unshown AS (
  SELECT period, apart, source, role, level, country, currency, pay_period, list(DISTINCT employer) AS employers
  FROM paid_in
  LEFT JOIN nested USING (period, source, role, level, country, currency, pay_period)
  GROUP BY ALL
  HAVING count(DISTINCT employer) < 5 OR bool_or(is_nested) OR 'rest' IN (period, role, level)
),
parts AS (
  SELECT * REPLACE ('last 12 months' AS period), 'period' AS family FROM unshown
  WHERE NOT apart AND period <> 'last 12 months'
  UNION ALL SELECT * REPLACE ('All' AS source), 'source' FROM unshown WHERE source <> 'All'
  UNION ALL SELECT * REPLACE ('All' AS role), 'role' FROM unshown WHERE role <> 'All'
  UNION ALL SELECT * REPLACE ('All' AS level), 'level' FROM unshown WHERE level <> 'All'
  UNION ALL SELECT * REPLACE ('All' AS country), 'country' FROM unshown WHERE country <> 'All'
),
telling AS (
  SELECT DISTINCT period, source, role, level, country, currency, pay_period, true AS tells
  FROM parts
  GROUP BY period, source, role, level, country, currency, pay_period, family
  HAVING len(list_distinct(flatten(list(employers)))) < 5
)
SELECT
  period, source, role, level, country, currency, pay_period, first_month, last_month, n, employers,
  if(is_shown, largest / n, NULL) AS top_employer_share,
  if(is_shown AND employers >= 10, quantile_at(positions, amounts, 0.10), NULL) AS p10,
  if(is_shown, quantile_at(positions, amounts, 0.25), NULL) AS p25,
  if(is_shown, quantile_at(positions, amounts, 0.50), NULL) AS p50,
  if(is_shown, quantile_at(positions, amounts, 0.75), NULL) AS p75,
  if(is_shown AND employers >= 10, quantile_at(positions, amounts, 0.90), NULL) AS p90,
  CASE
    WHEN employers < 5 THEN 'few_employers'
    WHEN is_nested THEN 'nested'
    WHEN tells THEN 'to be nested'
    WHEN employers < 10 AND largest > n / 4 THEN 'no_tails,capped'
    WHEN employers < 10 THEN 'no_tails'
    WHEN largest > n / 4 THEN 'capped'
  END AS reason
FROM (
  SELECT *, employers >= 5 AND is_nested IS NULL AS is_shown
  FROM positioned
  LEFT JOIN nested USING (period, source, role, level, country, currency, pay_period)
  LEFT JOIN telling USING (period, source, role, level, country, currency, pay_period)
  WHERE 'rest' NOT IN (period, role, level)
)
