-- Vacancies of each employer in each cell; a vacancy without a known employer stands for itself.
-- One row a month, source, country, role, level (at most two of these three not `All`), employer.
-- Reads: advertised.
WITH rollups AS (
  SELECT by_country, by_role, by_level
  FROM (SELECT explode(array(true, false)) AS by_country)
  CROSS JOIN (SELECT explode(array(true, false)) AS by_role)
  CROSS JOIN (SELECT explode(array(true, false)) AS by_level)
  WHERE CAST(by_country AS int) + CAST(by_role AS int) + CAST(by_level AS int) <= 2
),
cell_vacancies AS (
  SELECT
    month, series, source,
    if(by_country, country, 'All') AS country,
    if(by_role, role, 'All') AS role,
    if(by_level, level, 'All') AS level,
    vacancy_id,
    min(employer) AS employer,
    max(is_new) AS is_new,
    count(DISTINCT posting_id) AS postings
  FROM advertised
  CROSS JOIN rollups
  GROUP BY 1, 2, 3, 4, 5, 6, 7
)
SELECT
  month, series, source, country, role, level,
  coalesce(employer, vacancy_id) AS cluster,
  max(employer IS NOT NULL) AS is_known,
  count(*) AS vacancies,
  count_if(is_new) AS new_vacancies,
  sum(postings) AS postings
FROM cell_vacancies
GROUP BY 1, 2, 3, 4, 5, 6, 7
