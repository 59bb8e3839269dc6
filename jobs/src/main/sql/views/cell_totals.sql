-- Totals of each cell, with sums over its employers.
-- One row a month, source, country, role, level (at most two of these three not `All`).
-- Reads: vacancy_cells, cells_by_employer.
WITH totals AS (
  SELECT
    cell_id, month, series, source, country, role, level, dimensions,
    count(*) AS vacancies,
    count_if(is_described) AS described,
    count_if(is_new) AS new_vacancies,
    sum(postings) AS postings
  FROM vacancy_cells
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
),
employers AS (
  SELECT
    cell_id,
    count_if(is_known) AS employers,
    count(*) AS clusters,
    sum(CAST(vacancies AS double) * vacancies) AS sum_mm,
    count_if(described > 0) AS described_clusters,
    sum(CAST(described AS double) * described) AS described_sum_mm
  FROM cells_by_employer
  GROUP BY 1
)
SELECT t.*, e.employers, e.clusters, e.sum_mm, e.described_clusters, e.described_sum_mm
FROM totals t
JOIN employers e ON t.cell_id = e.cell_id
