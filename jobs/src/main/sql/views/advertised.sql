-- Vacancies by month, with the dimensions that marts roll up.
-- One row a month, source, vacancy, posting, country and level.
-- A flow source's rows stand twice: under its own name and under `All`.
-- Reads: sightings, postings, facts, vacancies.
WITH seen AS (
  SELECT
    s.month,
    s.series,
    explode(if(s.series = 'flow', array(s.source, 'All'), array(s.source))) AS source,
    v.vacancy_id,
    s.posting_id,
    p.company_normalized AS employer,
    -- New: its first posting, in whatever source, was posted in this month.
    s.month = min(s.posted_month) OVER (PARTITION BY v.vacancy_id) AS is_new,
    f.role,
    array_distinct(transform(p.places, place -> place.country)) AS countries,
    f.levels
  FROM sightings s
  JOIN postings p USING (posting_id)
  JOIN facts f USING (posting_id)
  JOIN vacancies v USING (posting_id)
)
SELECT
  month, series, source, vacancy_id, posting_id, employer, is_new, role, level,
  coalesce(country, 'unknown') AS country
FROM seen
LATERAL VIEW OUTER explode(countries) AS country
LATERAL VIEW explode(levels) AS level
