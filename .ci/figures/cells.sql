-- Vacancies of each cell: distinct ones, rolled up from the rows themselves.
SELECT
  month, source, series,
  coalesce(country, 'All') AS country, coalesce(role, 'All') AS role, coalesce(level, 'All') AS level,
  count(DISTINCT vacancy_id) AS vacancies,
  count(DISTINCT vacancy_id) FILTER (described) AS described,
  count(DISTINCT vacancy_id) FILTER (is_new) AS new_vacancies,
  count(DISTINCT employer) AS employers,
  list_sum([v.postings FOR v IN list(DISTINCT {id: vacancy_id, postings: postings})]) AS postings
FROM placed
GROUP BY GROUPING SETS (
  (month, source, series),
  (month, source, series, country), (month, source, series, role), (month, source, series, level),
  (month, source, series, country, role), (month, source, series, country, level),
  (month, source, series, role, level)
)
