-- What vacancies ask for, as rows of one shape: what they are asked for in which month and source.
CREATE TABLE asked AS
WITH mention AS (
  SELECT month, source, vacancy_id, unnest(mentions) AS t FROM advert
),
cloud AS (
  SELECT month, source, vacancy_id, v.provider, if(v.kind = 'cloud-service', v.label, NULL) AS service,
    t.requirement
  FROM mention JOIN technologies v ON t.id = v.id
  WHERE v.kind IN ('cloud-platform', 'cloud-service')
)
SELECT DISTINCT * FROM (
  SELECT month, source, vacancy_id, 'technology' AS type, t.name AS subject, t.kind AS detail, t.requirement FROM mention
  UNION ALL SELECT month, source, vacancy_id, 'cloud', 'All', 'All', requirement FROM cloud
  UNION ALL SELECT month, source, vacancy_id, 'cloud', provider, 'All', requirement FROM cloud
  UNION ALL SELECT month, source, vacancy_id, 'cloud', provider, service, requirement FROM cloud WHERE service IS NOT NULL
  UNION ALL SELECT month, source, vacancy_id, 'level', unnest(levels), 'All', NULL FROM advert
  UNION ALL SELECT month, source, vacancy_id, 'concept', unnest(concepts), 'All', NULL FROM advert
  UNION ALL SELECT month, source, vacancy_id, 'soft skill', unnest(soft_skills), 'All', NULL FROM advert
  UNION ALL SELECT month, source, vacancy_id, 'industry', unnest(industries), 'All', NULL FROM advert
  UNION ALL SELECT month, source, vacancy_id, 'benefit', unnest(benefits), 'All', NULL FROM advert
  UNION ALL SELECT month, source, vacancy_id, 'degree', degree, 'All', NULL FROM advert
  UNION ALL SELECT month, source, vacancy_id, 'work mode', unnest(work_modes), 'All', NULL FROM advert
  UNION ALL SELECT month, source, vacancy_id, 'pay', unnest(['All', salary.kind]), 'All', NULL FROM advert
    WHERE salary.kind IN ('structured', 'text')
);

-- Of several wordings in one vacancy the strongest counts.
CREATE TABLE wanted AS
SELECT month, source, vacancy_id, type, subject, detail,
  CASE WHEN bool_or(requirement = 'required') THEN 'required'
    WHEN bool_or(requirement = 'preferred') THEN 'preferred'
    ELSE 'mentioned' END AS requirement
FROM asked
GROUP BY ALL;

-- Shares of each cell's described vacancies, in rows with a dimension of five at least.
CREATE MACRO demand_of(what) AS TABLE
WITH rolled AS (
  SELECT
    month, source, series, subject, detail,
    coalesce(country, 'All') AS country, coalesce(role, 'All') AS role,
    coalesce(level, 'All') AS level, coalesce(requirement, 'All') AS requirement,
    count(DISTINCT vacancy_id) AS vacancies,
    count(DISTINCT vacancy_id) FILTER (is_new) AS new_vacancies,
    count(DISTINCT employer) AS employers,
    list_max(map_values(list_aggregate(
      [seen.employer FOR seen IN list(DISTINCT {vacancy: vacancy_id, employer: employer}) IF seen.employer IS NOT NULL],
      'histogram'))) / count(DISTINCT vacancy_id) AS top_employer_share
  FROM wanted JOIN placed USING (month, source, vacancy_id)
  WHERE type = what AND described
  GROUP BY month, source, series, subject, detail, GROUPING SETS (
    (), (country), (role), (level), (requirement),
    (country, role), (country, level), (country, requirement),
    (role, level), (role, requirement), (level, requirement)
  )
)
SELECT r.*, c.described AS total, r.vacancies / c.described AS share
FROM rolled r JOIN cells c USING (month, source, country, role, level)
WHERE r.vacancies >= 5
  OR (country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All');
