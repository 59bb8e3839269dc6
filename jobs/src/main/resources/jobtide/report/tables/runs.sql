-- The run, and when.
SELECT run_id, strftime(started_at, '%Y-%m-%d %H:%M') AS started_at, version,
  since, dumps, postings, vacancies, rejects
FROM runs ORDER BY started_at DESC LIMIT 1
