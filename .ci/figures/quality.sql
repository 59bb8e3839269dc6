-- Ratios of postings that lack something, and what the dumps say of themselves.
WITH ratios AS (
  SELECT source, count(*) AS n,
    avg((title IS NULL)::int) AS "missing.title",
    avg((description IS NULL)::int) AS "missing.description",
    avg((poster IS NULL)::int) AS "missing.company",
    avg((posted_at IS NULL)::int) AS "missing.posted_at",
    avg(coalesce(posted_at::date > last_day(last_seen), false)::int) AS dated_ahead,
    avg((len([c FOR c IN countries IF c <> 'unknown']) = 0)::int) AS "missing.country",
    avg((salary IS NULL)::int) AS "missing.salary",
    avg(list_contains(levels, 'unspecified')::int) AS "missing.level",
    avg(list_contains(employment_types, 'unspecified')::int) AS "missing.employment_types",
    avg(list_contains(work_modes, 'unspecified')::int) AS "missing.work_modes",
    avg((url IS NULL)::int) AS "missing.url",
    avg((len(mentions) = 0)::int) AS no_technology,
    avg(by_agency::int) AS by_agency,
    quantile_cont(len(mentions), 0.5) AS technologies_median,
    count(*)::double AS postings
  FROM posting GROUP BY 1
)
SELECT source, metric, value, n
FROM (UNPIVOT ratios ON COLUMNS(* EXCLUDE (source, n)) INTO NAME metric VALUE value)
UNION ALL
SELECT source, 'reject_rate', sum(rejects) / sum(rows_read), sum(rows_read) FROM dumps GROUP BY 1
