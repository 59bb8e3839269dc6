-- A vacancy's life on a source; of one whose postings tell two roles each role has a life of its own.
WITH lives AS (
  SELECT source, coalesce(role, 'All') AS role, vacancy_id,
    year(min(day))::varchar AS period,
    count(*) AS postings,
    bool_or(link_reason = 'repost') AS reposted,
    if(max(last_seen) > min(first_seen), max(last_seen) - min(day), NULL) AS days
  FROM posting
  GROUP BY GROUPING SETS ((source, vacancy_id), (source, vacancy_id, role))
)
SELECT
  period, source, role,
  count(*) AS vacancies,
  sum(postings) AS postings,
  sum(postings) / count(*) AS intensity,
  avg(reposted::int) AS reposted_share,
  count(days) AS followed,
  quantile_cont(days, 0.5) AS median_days
FROM lives
GROUP BY 1, 2, 3
HAVING count(*) >= 5 OR role = 'All'
