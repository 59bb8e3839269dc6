-- Median growth, within twelve months, of the medians of cells with five employers.
WITH medians AS (
  SELECT source, currency, month, role, levels[1] AS level, country, pay_period,
    quantile_cont(amount, 0.5) AS median
  FROM pooled_pay, unnest(known_countries) AS c(country)
  WHERE series = 'flow' AND of_one_job AND role <> 'multiple' AND len(levels) = 1 AND amount > 0
  GROUP BY ALL
  HAVING count(DISTINCT employer) >= 5
),
growths AS (
  SELECT n.month, n.source, n.currency,
    quantile_cont(n.median / b.median - 1, 0.5) AS growth,
    count(*) AS cells
  FROM medians n
  JOIN medians b ON n.source = b.source AND n.currency = b.currency AND n.role = b.role AND n.level = b.level
    AND n.country = b.country AND n.pay_period = b.pay_period AND b.month = n.month - INTERVAL 12 MONTH
  GROUP BY 1, 2, 3
)
SELECT month, source, currency, growth, cells FROM growths
