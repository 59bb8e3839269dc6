-- Rejects as readers see them: those of finished ingests.
-- Reads: stored_rejects, dumps.
SELECT r.*
FROM stored_rejects r
LEFT SEMI JOIN dumps d USING (ingest_id)
