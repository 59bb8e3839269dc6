-- Pay that goes with a technology, within role, level, country, currency, pay period and quarter.
-- Contract: schemas/tables/technology_premium.yaml
-- Reads: paid, pay_ends; facts.
WITH pooled AS (
  SELECT *, explode(array(source, 'All')) AS pool
  FROM paid
  WHERE is_tied AND role <> 'multiple' AND size(levels) = 1 AND amount > 0 AND size(countries) = 1
),
-- Of a vacancy's postings on several sources or in two years the latest counts.
latest AS (
  SELECT p.*, row_number() OVER (
      PARTITION BY p.pool, p.vacancy_id ORDER BY p.month DESC, p.posting_id
    ) AS newest
  FROM pooled p
  JOIN pay_ends e ON p.pool = e.pool AND p.month > add_months(e.last_month, -12)
),
vacancies AS (
  SELECT
    p.pool AS source, p.vacancy_id, p.employer, p.is_agency, ln(p.amount) AS log_pay,
    concat_ws(
      ' ', p.role, p.levels[0], p.countries[0], p.currency, p.pay_period, date_trunc('QUARTER', p.month)
    ) AS cell,
    transform(f.technologies, t -> t.name) AS technologies
  FROM latest p
  JOIN facts f ON p.posting_id = f.posting_id
  WHERE p.newest = 1
),
candidates AS (
  SELECT source, technology
  FROM vacancies
  LATERAL VIEW explode(array_distinct(technologies)) AS technology
  GROUP BY 1, 2
  HAVING count(*) >= 50
),
regressed AS (
  SELECT
    c.source, c.technology,
    count_if(array_contains(v.technologies, c.technology)) AS vacancies,
    count(
      DISTINCT if(v.is_agency OR NOT array_contains(v.technologies, c.technology), NULL, v.employer)
    ) AS employers,
    pay_premium(
      collect_list(
        struct(v.cell, v.employer, array_contains(v.technologies, c.technology) AS trait, v.log_pay)
      )
    ) AS r
  FROM candidates c
  JOIN vacancies v ON c.source = v.source
  GROUP BY 1, 2
)
SELECT
  source, technology, vacancies,
  r.n AS n, employers,
  exp(r.coefficient) - 1 AS premium,
  exp(r.low) - 1 AS premium_low,
  exp(r.high) - 1 AS premium_high,
  r.p_value AS p_value
FROM regressed
WHERE r IS NOT NULL AND employers >= 10
