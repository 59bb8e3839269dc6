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
    p.pool AS source, p.employer, p.is_agency,
    -- A decimal: sums of it are the same in whatever order rows come.
    CAST(ln(p.amount) AS decimal(12, 9)) AS log_pay,
    concat_ws(
      ' ', p.role, p.levels[0], p.countries[0], p.currency, p.pay_period, date_trunc('QUARTER', p.month)
    ) AS cell,
    array_distinct(transform(f.technologies, t -> t.name)) AS technologies
  FROM latest p
  JOIN facts f ON p.posting_id = f.posting_id
  WHERE p.newest = 1
),
-- The regression needs sums alone: of each employer in each cell, with and without a technology.
parts AS (
  SELECT source, cell, employer, count(*) AS vacancies, sum(log_pay) AS pay
  FROM vacancies
  GROUP BY 1, 2, 3
),
asking AS (
  SELECT source, technology, cell, employer, is_agency, count(*) AS vacancies, sum(log_pay) AS pay
  FROM vacancies
  LATERAL VIEW explode(technologies) AS technology
  GROUP BY 1, 2, 3, 4, 5
),
candidates AS (
  SELECT
    source, technology, sum(vacancies) AS vacancies,
    count(DISTINCT if(is_agency, NULL, employer)) AS employers
  FROM asking
  GROUP BY 1, 2
  HAVING vacancies >= 50 AND employers >= 10
),
-- In other cells the technology does not vary, so that they say nothing of it.
telling AS (
  SELECT DISTINCT a.source, a.technology, a.cell
  FROM asking a
  LEFT SEMI JOIN candidates c ON a.source = c.source AND a.technology = c.technology
),
compared AS (
  SELECT
    t.source, t.technology,
    struct(
      p.cell, p.employer, p.vacancies, coalesce(a.vacancies, 0L) AS asking,
      CAST(p.pay AS double) AS pay, CAST(coalesce(a.pay, 0) AS double) AS pay_of_asking
    ) AS part
  FROM telling t
  JOIN parts p ON t.source = p.source AND t.cell = p.cell
  LEFT JOIN asking a
    ON t.source = a.source AND t.technology = a.technology AND t.cell = a.cell AND p.employer = a.employer
),
wholes AS (
  SELECT
    source, sum(vacancies) AS n, count(DISTINCT cell) AS cells, count(DISTINCT employer) AS posters
  FROM parts
  GROUP BY 1
),
regressed AS (
  SELECT
    c.source, c.technology, c.vacancies, c.employers,
    pay_premium(collect_list(p.part), first(w.n), first(w.cells), first(w.posters)) AS r
  FROM candidates c
  JOIN compared p ON c.source = p.source AND c.technology = p.technology
  JOIN wholes w ON c.source = w.source
  GROUP BY 1, 2, 3, 4
)
SELECT
  source, technology, vacancies,
  r.n AS n, employers,
  exp(r.coefficient) - 1 AS premium,
  exp(r.low) - 1 AS premium_low,
  exp(r.high) - 1 AS premium_high,
  r.p_value AS p_value
FROM regressed
WHERE r IS NOT NULL
