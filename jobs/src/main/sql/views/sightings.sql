-- When each posting was advertised, by the rule of its source's kind.
-- Flow: the month in which it was posted, or its dump's where it has no date.
-- Stock: the month of each dump that holds it, since of earlier months only survivors are in it.
-- Reads: lake postings and dumps. Parameter: since (first day of the earliest month, or null).
SELECT DISTINCT
  p.posting_id,
  p.source,
  d.kind AS series,
  CAST(trunc(
    CASE WHEN d.kind = 'flow' THEN coalesce(CAST(p.posted_at AS date), d.dump_date) ELSE d.dump_date END,
    'MM'
  ) AS date) AS month,
  CAST(trunc(coalesce(CAST(p.posted_at AS date), d.dump_date), 'MM') AS date) AS posted_month
FROM lake.jobtide.postings p
JOIN lake.jobtide.dumps d USING (ingest_id)
WHERE :since IS NULL
  OR CASE WHEN d.kind = 'flow' THEN coalesce(CAST(p.posted_at AS date), d.dump_date) ELSE d.dump_date END
    >= CAST(:since AS date)
