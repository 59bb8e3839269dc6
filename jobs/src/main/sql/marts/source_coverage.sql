-- What each source holds of each month. Contract: schemas/tables/source_coverage.yaml
-- Reads: cell_totals, posting_facts.
WITH lives AS (
  SELECT
    explode(if(series = 'flow', array(source, 'All'), array(source))) AS source,
    vacancy_id, posted_on, last_seen,
    -- A flow tells what was posted, and never what is gone; of what a board held before its first dump
    -- only survivors are known.
    if(series = 'flow', posted_on, greatest(posted_on, first_seen)) AS held_from,
    if(series = 'flow', closes_on, last_seen) AS held_until,
    if(series = 'flow', closes_on, least(closes_on, last_seen)) AS closed_on
  FROM (
    SELECT *, least(date_add(posted_on, 60), CAST(valid_through AS date)) AS closes_on
    FROM posting_facts
  )
),
active AS (
  SELECT source, month, count(DISTINCT if(last_day(month) <= closed_on, vacancy_id, NULL)) AS vacancies
  FROM (
    SELECT
      source, vacancy_id, held_until, closed_on,
      explode(sequence(CAST(trunc(held_from, 'MM') AS date), held_until, INTERVAL 1 MONTH)) AS month
    FROM lives
    WHERE held_from <= held_until
  )
  WHERE last_day(month) <= held_until
  GROUP BY 1, 2
),
spans AS (
  SELECT
    source,
    collect_set(CAST(trunc(posted_on, 'MM') AS date)) AS months,
    max(greatest(last_seen, posted_on)) AS known_until
  FROM lives
  GROUP BY 1
)
SELECT
  c.month, c.source, c.series, c.vacancies, c.new_vacancies,
  CASE
    WHEN c.series = 'stock' THEN a.vacancies
    -- The month is whole, and what the 60 days before it brought is known.
    WHEN last_day(c.month) <= s.known_until
      AND array_contains(s.months, add_months(c.month, -1))
      AND array_contains(s.months, add_months(c.month, -2))
      THEN coalesce(a.vacancies, 0)
  END AS active_vacancies,
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
