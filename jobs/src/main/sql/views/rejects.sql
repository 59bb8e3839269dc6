-- Rejects as readers see them: those of finished ingests.
-- Reads: lake rejects and dumps.
SELECT r.*
FROM lake.jobtide.rejects r
LEFT SEMI JOIN lake.jobtide.dumps d USING (ingest_id)
