-- In which months each posting was advertised, by the rule of its source's kind.
-- Flow: the month in which it was posted, or first seen where no dump has a date.
-- Stock: the month of each dump that holds it, since of earlier months only survivors are in it.
-- is_new: the first posting of its vacancy, in whatever source and month, was posted in this month.
-- Reads: posting_facts; dumps, posting_versions; this_run (its earliest month, or null).
WITH dated AS (
  SELECT
    posting_id, source, series, posted_on,
    min(posted_on) OVER (PARTITION BY vacancy_id) AS first_posted_on
  FROM posting_facts
),
seen AS (
  SELECT posting_id, source, series, first_posted_on, posted_on AS seen_on
  FROM dated
  WHERE series = 'flow'
  UNION ALL
  SELECT p.posting_id, p.source, p.series, p.first_posted_on, d.dump_date
  FROM dated p
  JOIN posting_versions v ON p.posting_id = v.posting_id
  JOIN dumps d ON v.ingest_id = d.ingest_id
  WHERE p.series = 'stock'
),
monthly AS (
  SELECT DISTINCT
    posting_id, source, series,
    CAST(trunc(seen_on, 'MM') AS date) AS month,
    trunc(seen_on, 'MM') = trunc(first_posted_on, 'MM') AS is_new
  FROM seen
)
SELECT monthly.*
FROM monthly
CROSS JOIN this_run
WHERE this_run.since IS NULL OR date_format(month, 'yyyy-MM') >= this_run.since
