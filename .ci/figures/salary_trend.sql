-- Median growth, within twelve months, of the medians of cells with five employers.
WITH of_jobs AS (
  SELECT source, month, vacancy_id, employer, known_countries, unnest(jobs) AS job
  FROM pooled_pay WHERE series = 'flow'
),
-- Several jobs of one vacancy in a cell are one there, with their mean.
celled AS (
  SELECT source, month, vacancy_id, max(employer) AS employer, job.role, job.levels[1] AS level, country,
    job.salary.currency AS currency, job.salary.period AS pay_period,
    avg((job.salary.min + job.salary.max) / 2) AS amount
  FROM of_jobs, unnest(known_countries) AS c(country)
  WHERE job.role <> 'multiple' AND len(job.levels) = 1 AND job.salary.period IS NOT NULL
    AND job.salary.currency IS NOT NULL AND job.salary.min + job.salary.max > 0
  GROUP BY source, month, vacancy_id, job.role, job.levels[1], country, job.salary.currency, job.salary.period
),
medians AS (
  SELECT source, currency, month, role, level, country, pay_period, quantile_cont(amount, 0.5) AS median
  FROM celled
  GROUP BY ALL
  HAVING count(DISTINCT employer) >= 5
),
growths AS (
  SELECT n.month, n.source, n.currency,
    if(count(*) >= 5, quantile_cont(n.median / b.median - 1, 0.5), NULL) AS growth,
    count(*) AS cells
  FROM medians n
  JOIN medians b ON n.source = b.source AND n.currency = b.currency AND n.role = b.role AND n.level = b.level
    AND n.country = b.country AND n.pay_period = b.pay_period AND b.month = n.month - INTERVAL 12 MONTH
  GROUP BY 1, 2, 3
)
SELECT month, source, currency, growth, cells FROM growths
