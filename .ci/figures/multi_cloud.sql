-- Two platforms or more among the vacancies that ask for any, without those for several roles.
WITH clouds AS (
  SELECT month, source, vacancy_id, r.requirement, count(*) AS platforms
  FROM wanted w, unnest(['All', w.requirement]) AS r(requirement)
  WHERE type = 'cloud' AND subject <> 'All' AND detail = 'All'
  GROUP BY ALL
),
described AS (
  SELECT *, len(roles) > 1 OR role = 'multiple' AS several FROM placed WHERE described
),
totals AS (
  SELECT
    month, source, series,
    coalesce(country, 'All') AS country, coalesce(role, 'All') AS role, coalesce(level, 'All') AS level,
    count(DISTINCT vacancy_id) FILTER (NOT several) AS total,
    count(DISTINCT vacancy_id) FILTER (several) AS multiple_vacancies
  FROM described
  GROUP BY month, source, series, GROUPING SETS (
    (), (country), (role), (level), (country, role), (country, level), (role, level)
  )
),
asking AS (
  SELECT
    month, source, requirement,
    coalesce(country, 'All') AS country, coalesce(role, 'All') AS role, coalesce(level, 'All') AS level,
    count(DISTINCT vacancy_id) FILTER (platforms > 1) AS vacancies,
    count(DISTINCT employer) FILTER (platforms > 1) AS employers,
    count(DISTINCT vacancy_id) AS cloud_vacancies
  FROM described JOIN clouds USING (month, source, vacancy_id)
  WHERE NOT several
  GROUP BY month, source, requirement, GROUPING SETS (
    (), (country), (role), (level), (country, role), (country, level), (role, level)
  )
)
SELECT
  month, source, series, country, role, level, requirement, vacancies, employers, cloud_vacancies, total,
  multiple_vacancies, vacancies / cloud_vacancies AS share, vacancies / total AS total_share
FROM asking JOIN totals USING (month, source, country, role, level)
WHERE (country <> 'All')::int + (role <> 'All')::int + (level <> 'All')::int + (requirement <> 'All')::int <= 2
  AND (cloud_vacancies >= 5 OR (country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All'))
