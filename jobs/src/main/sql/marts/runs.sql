-- The runs that published, this one last. Contract: schemas/tables/runs.yaml
-- Reads: previous_runs (this mart of the run before), this_run, dumps, posting_facts.
SELECT * FROM previous_runs
UNION ALL
SELECT
  run_id, started_at, aggregated_at, version, vocabulary_sha256, since,
  (SELECT count(*) FROM dumps) AS dumps,
  (SELECT count(*) FROM posting_facts) AS postings,
  (SELECT count(DISTINCT vacancy_id) FROM posting_facts) AS vacancies,
  (SELECT coalesce(sum(rejects), 0) FROM dumps) AS rejects
FROM this_run
