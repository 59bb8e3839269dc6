-- How often and for how long vacancies are advertised. Contract: schemas/tables/posting_lifecycle.yaml
-- Reads: posting_facts, postings, vacancies.
WITH seen AS (
  SELECT
    f.source, explode(array('All', f.role)) AS role, f.vacancy_id, f.posted_on, v.link_reason,
    p.first_seen, p.last_seen
  FROM posting_facts f
  JOIN postings p ON f.posting_id = p.posting_id
  JOIN vacancies v ON f.posting_id = v.posting_id
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
