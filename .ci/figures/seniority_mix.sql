-- Titles tell levels: all vacancies count, described or not.
WITH rolled AS (
  SELECT
    month, source, series, level,
    coalesce(country, 'All') AS country, coalesce(role, 'All') AS role,
    count(DISTINCT vacancy_id) AS vacancies,
    count(DISTINCT vacancy_id) FILTER (is_new) AS new_vacancies,
    count(DISTINCT employer) AS employers
  FROM placed
  GROUP BY month, source, series, level, GROUPING SETS ((), (country), (role))
)
SELECT r.*, c.vacancies AS total, r.vacancies / c.vacancies AS share
FROM rolled r
JOIN cells c ON r.month = c.month AND r.source = c.source AND r.country = c.country AND r.role = c.role AND c.level = 'All'
WHERE r.vacancies >= 5 OR (r.country = 'All' AND r.role = 'All')
