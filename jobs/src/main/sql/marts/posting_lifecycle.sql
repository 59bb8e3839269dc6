-- How often and for how long vacancies are advertised. Contract: schemas/tables/posting_lifecycle.yaml
-- Reads: posting_facts.
WITH seen AS (
  SELECT
    source, explode(array('All', role)) AS role, vacancy_id, posted_on, link_reason, first_seen,
    last_seen
  FROM posting_facts
),
lives AS (
  SELECT
    year(min(posted_on)) AS year, source, role, vacancy_id,
    count(*) AS postings,
    count_if(link_reason = 'repost') AS reposts,
    -- Seen in one dump alone, nothing is known of how long it was open.
    if(max(last_seen) > min(first_seen), datediff(max(last_seen), min(posted_on)), NULL) AS days
  FROM seen
  GROUP BY source, role, vacancy_id
)
SELECT
  CAST(year AS string) AS period, source, role,
  count(*) AS vacancies,
  sum(postings) AS postings,
  sum(postings) / count(*) AS intensity,
  count_if(reposts > 0) / count(*) AS reposted_share,
  count(days) AS followed,
  percentile(days, 0.5) AS median_days
FROM lives
GROUP BY 1, 2, 3
HAVING count(*) >= 5 OR role = 'All'
