WITH sized AS (
  SELECT *, sum(vacancies) OVER (PARTITION BY country, role) AS size FROM demand_index
)
SELECT country, role, month, vacancies, raw_index, matched_source_index, matched_sources,
  source_index_restarts, matched_employer_index, matched_employer_low, matched_employer_high,
  matched_employers, employer_index_restarts
FROM sized WHERE size >= 300 OR (country = 'All' AND role = 'All') ORDER BY ALL
