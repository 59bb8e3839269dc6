-- How complete each source is. Contract: schemas/tables/quality.yaml
-- Reads: postings, facts, dumps; previous_quality (that of the run before).
WITH described AS (
  SELECT p.source, size(f.technologies) AS technologies, map(
    'missing.title', p.title IS NULL,
    'missing.description', p.description IS NULL,
    'missing.company', p.company_normalized IS NULL,
    'missing.posted_at', p.posted_at IS NULL,
    'missing.country', NOT exists(p.places, place -> place.country <> 'unknown'),
    'missing.salary', f.salary IS NULL,
    'missing.level', array_contains(f.levels, 'unspecified'),
    'missing.employment_types', size(p.employment_types) = 0,
    'missing.work_modes', size(p.work_modes) = 0,
    'missing.url', p.url IS NULL,
    'no_technology', size(f.technologies) = 0
  ) AS flags
  FROM postings p
  JOIN facts f USING (posting_id)
),
metrics AS (
  SELECT source, metric, avg(CAST(flag AS double)) AS value, 'ratio' AS unit, count(*) AS n
  FROM described
  LATERAL VIEW explode(flags) AS metric, flag
  GROUP BY 1, 2
  UNION ALL
  SELECT source, 'technologies_median', percentile(technologies, 0.5), 'technologies', count(*)
  FROM described
  GROUP BY 1
  UNION ALL
  SELECT source, 'postings', CAST(count(*) AS double), 'postings', count(*) FROM described GROUP BY 1
  UNION ALL
  SELECT source, 'reject_rate', CAST(sum(rejects) AS double) / nullif(sum(rows_read), 0), 'ratio', sum(rows_read)
  FROM dumps
  GROUP BY 1
)
SELECT m.source, m.metric, m.value, m.unit, m.n, q.value AS previous_value
FROM metrics m
LEFT JOIN previous_quality q ON m.source = q.source AND m.metric = q.metric
