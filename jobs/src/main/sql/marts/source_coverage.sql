-- What each source holds of each month. Contract: schemas/tables/source_coverage.yaml
-- Reads: cell_totals, posting_facts, postings.
WITH lives AS (
  SELECT
    explode(if(f.series = 'flow', array(f.source, 'All'), array(f.source))) AS source,
    f.vacancy_id, f.posted_on, p.last_seen,
    -- A flow tells what was posted, and never what is gone.
    least(
      date_add(f.posted_on, 60),
      CAST(p.valid_through AS date),
      if(f.series = 'stock', p.last_seen, NULL)
    ) AS closed_on
  FROM posting_facts f
  JOIN postings p ON f.posting_id = p.posting_id
),
active AS (
  SELECT source, month, count(DISTINCT vacancy_id) AS vacancies
  FROM (
    SELECT
      source, vacancy_id, closed_on,
      explode(sequence(CAST(trunc(posted_on, 'MM') AS date), closed_on, INTERVAL 1 MONTH)) AS month
    FROM lives
    WHERE closed_on >= posted_on
  )
  WHERE last_day(month) <= closed_on
  GROUP BY 1, 2
),
spans AS (
  SELECT
    source,
    collect_set(CAST(trunc(posted_on, 'MM') AS date)) AS months,
    max(last_seen) AS last_seen
  FROM lives
  GROUP BY 1
)
SELECT
  c.month, c.source, c.series, c.vacancies, c.new_vacancies,
  -- What 60 days before hold of a flow must be known, and what is on a board at the month's end.
  if(
    CASE c.series
      WHEN 'flow' THEN
        array_contains(s.months, add_months(c.month, -1))
        AND array_contains(s.months, add_months(c.month, -2))
      ELSE last_day(c.month) <= s.last_seen
    END,
    coalesce(a.vacancies, 0),
    NULL
  ) AS active_vacancies,
  c.postings, c.employers,
  c.described / c.vacancies AS described_share,
  c.agency_vacancies / c.vacancies AS agency_share,
  if(
    c.series = 'flow' AND c.source <> 'All',
    c.vacancies / max(if(c.source = 'All', c.vacancies, NULL)) OVER (PARTITION BY c.month),
    NULL
  ) AS share_of_all
FROM cell_totals c
JOIN spans s ON c.source = s.source
LEFT JOIN active a ON c.source = a.source AND c.month = a.month
WHERE c.dimensions = 0
