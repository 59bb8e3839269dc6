-- How complete each source is. Contract: schemas/tables/quality.yaml
-- Reads: posting_facts, dumps; previous_quality (that of the run before).
WITH described AS (
  SELECT source, technologies, map(
    'missing.title', title IS NULL,
    'missing.description', NOT has_text,
    'missing.company', employer IS NULL,
    'missing.posted_at', posted_at IS NULL,
    'dated_ahead', is_dated_ahead,
    'missing.country', NOT exists(countries, country -> country <> 'unknown'),
    'missing.salary', salary IS NULL,
    'missing.level', array_contains(levels, 'unspecified'),
    'missing.employment_types', array_contains(employment_types, 'unspecified'),
    'missing.work_modes', array_contains(work_modes, 'unspecified'),
    'missing.url', url IS NULL,
    'no_technology', technologies = 0,
    'by_agency', is_agency
  ) AS flags
  FROM posting_facts
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
