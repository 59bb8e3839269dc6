-- How demand changes within a year. Contract: schemas/tables/technology_change.yaml
-- Three months together, against the same three a year before. Effective ns of months add up.
-- Reads: demand, cell_totals.
WITH months AS (
  SELECT
    source, month, described AS total,
    -- Of a technology that nobody asks for.
    described / share_of_none(described, described_sizes).design_effect AS effective_of_none
  FROM cell_totals
  WHERE dimensions = 0 AND series = 'flow' AND described > 0
),
asked AS (
  SELECT source, month, subject AS technology, vacancies, total / design_effect AS effective
  FROM demand
  WHERE type = 'technology' AND dimensions = 0 AND requirement = 'All' AND series = 'flow'
),
filled AS (
  SELECT
    t.source, t.technology, m.month, m.total,
    12 * year(m.month) + month(m.month) AS number,
    coalesce(a.vacancies, 0) AS vacancies,
    coalesce(a.effective, m.effective_of_none) AS effective
  FROM (SELECT DISTINCT source, technology FROM asked) t
  JOIN months m ON t.source = m.source
  LEFT JOIN asked a
    ON t.source = a.source AND t.technology = a.technology AND m.month = a.month
),
smoothed AS (
  SELECT
    source, technology, month, number,
    sum(vacancies) OVER quarter AS vacancies,
    sum(total) OVER quarter AS total,
    sum(effective) OVER quarter AS effective,
    count(*) OVER quarter AS months
  FROM filled
  WINDOW quarter AS (
    PARTITION BY source, technology ORDER BY number RANGE BETWEEN 2 PRECEDING AND CURRENT ROW
  )
),
ranked AS (
  SELECT *, rank() OVER (PARTITION BY source, month ORDER BY vacancies DESC) AS rank
  FROM smoothed
  WHERE months = 3
),
compared AS (
  SELECT
    *,
    first(vacancies) OVER year_before AS vacancies_before,
    first(total) OVER year_before AS total_before,
    first(effective) OVER year_before AS effective_before,
    first(rank) OVER year_before AS rank_before
  FROM ranked
  WINDOW year_before AS (
    PARTITION BY source, technology ORDER BY number RANGE BETWEEN 12 PRECEDING AND 12 PRECEDING
  )
),
tested AS (
  SELECT
    source, month,
    collect_list(
      struct(
        technology, vacancies, total, rank, vacancies_before, total_before, rank_before,
        shares_differ(
          vacancies_before, total_before, total_before / effective_before,
          vacancies, total, total / effective
        ) AS p_value
      )
    ) AS tests
  FROM compared
  WHERE vacancies + vacancies_before > 0
  GROUP BY 1, 2
),
adjusted AS (
  SELECT source, month, explode(arrays_zip(tests, q_value)) AS t
  FROM (SELECT source, month, tests, q_values(tests.p_value) AS q_value FROM tested)
)
SELECT
  month, source, t.tests.technology AS technology,
  t.tests.vacancies AS vacancies,
  t.tests.total AS total,
  t.tests.vacancies / t.tests.total AS share,
  t.tests.vacancies_before AS vacancies_before,
  t.tests.total_before AS total_before,
  t.tests.vacancies_before / t.tests.total_before AS share_before,
  t.tests.vacancies / t.tests.total - t.tests.vacancies_before / t.tests.total_before AS change,
  if(
    t.tests.vacancies_before > 0,
    (t.tests.vacancies / t.tests.total) / (t.tests.vacancies_before / t.tests.total_before),
    NULL
  ) AS ratio,
  t.q_value AS q_value,
  t.tests.rank AS rank,
  t.tests.rank_before AS rank_before
FROM adjusted
