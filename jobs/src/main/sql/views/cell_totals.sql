-- Totals of each cell, with what the design effect of a share needs.
-- One row a month, source, country, role, level.
-- Reads: cells_by_employer.
SELECT
  month, series, source, country, role, level,
  sum(vacancies) AS vacancies,
  sum(new_vacancies) AS new_vacancies,
  sum(postings) AS postings,
  count_if(is_known) AS employers,
  count(*) AS clusters,
  sum(CAST(vacancies AS double) * vacancies) AS sum_mm
FROM cells_by_employer
GROUP BY 1, 2, 3, 4, 5, 6
