-- Postings as readers see them: of each posting the version in its latest dump.
-- Reads: posting_versions, dumps. Rows of ingests that dumps does not name are not seen.
SELECT * EXCEPT (dump_date, content_sha256, version)
FROM (
  SELECT
    p.*,
    d.dump_date,
    d.content_sha256,
    min(d.dump_date) OVER (PARTITION BY p.posting_id) AS first_seen,
    max(d.dump_date) OVER (PARTITION BY p.posting_id) AS last_seen,
    -- The last two make the choice the same in whatever order dumps came.
    row_number() OVER (
      PARTITION BY p.posting_id
      ORDER BY d.dump_date DESC, d.content_sha256, p.position DESC
    ) AS version
  FROM posting_versions p
  JOIN dumps d USING (ingest_id)
)
WHERE version = 1
