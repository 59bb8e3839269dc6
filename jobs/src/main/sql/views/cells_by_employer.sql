-- Vacancies of each employer in each cell: what the design effect of a share needs.
-- One row a cell and employer.
-- Reads: vacancy_cells.
SELECT
  cell_id, cluster, is_known,
  count(*) AS vacancies,
  count_if(is_described) AS described
FROM vacancy_cells
GROUP BY 1, 2, 3
