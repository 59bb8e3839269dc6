-- Totals of each cell, with sums of powers over its employers: what clustered_share needs of all.
-- One row a month, source, country, role, level (at most two of these three not `All`).
-- Reads: vacancy_cells, cells_by_employer.
WITH totals AS (
  SELECT
    cell_id, month, series, source, country, role, level, dimensions,
    count(*) AS vacancies,
    count_if(is_described) AS described,
    count_if(is_new) AS new_vacancies,
    count_if(is_agency) AS agency_vacancies,
    sum(postings) AS postings
  FROM vacancy_cells
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
),
employers AS (
  SELECT
    cell_id,
    count_if(is_known) AS employers,
    struct(count(*), sum(m * m), sum(m * m * m), sum(m * m * m * m)) AS sizes,
    struct(count_if(d > 0), sum(d * d), sum(d * d * d), sum(d * d * d * d)) AS described_sizes
  FROM (
    SELECT cell_id, is_known, CAST(vacancies AS double) AS m, CAST(described AS double) AS d
    FROM cells_by_employer
  )
  GROUP BY 1
)
SELECT t.*, e.employers, e.sizes, e.described_sizes
FROM totals t
JOIN employers e ON t.cell_id = e.cell_id
