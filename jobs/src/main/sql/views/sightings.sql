-- When each posting was advertised, by the rule of its source's kind.
-- Flow: the month in which it was posted, or its dump's where it has no date.
-- Stock: the month of each dump that holds it, since of earlier months only survivors are in it.
-- Reads: lake postings and dumps; this_run (its earliest month, or null).
WITH dated AS (
  SELECT
    p.posting_id,
    p.source,
    d.kind AS series,
    coalesce(CAST(p.posted_at AS date), d.dump_date) AS posted_on,
    d.dump_date
  FROM lake.jobtide.postings p
  JOIN lake.jobtide.dumps d USING (ingest_id)
),
monthly AS (
  SELECT DISTINCT
    posting_id, source, series,
    CAST(trunc(if(series = 'flow', posted_on, dump_date), 'MM') AS date) AS month,
    CAST(trunc(posted_on, 'MM') AS date) AS posted_month
  FROM dated
)
SELECT monthly.*
FROM monthly
CROSS JOIN this_run
WHERE this_run.since IS NULL OR date_format(month, 'yyyy-MM') >= this_run.since
