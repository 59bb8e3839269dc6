-- The cells that each advertised vacancy counts in: every combination of its countries, roles and
-- levels with `All`, where at most two are not `All`. cell_id stands for the cell in joins.
-- One row a month, source, vacancy and cell.
-- Reads: advertised.
WITH vacancies_advertised AS (
  SELECT
    advert_id, month, series, source, vacancy_id,
    min(employer) AS employer,
    max(is_agency) AS is_agency,
    max(is_new) AS is_new,
    max(is_described) AS is_described,
    count(*) AS postings,
    array_distinct(flatten(collect_list(if(size(countries) = 0, array('unknown'), countries))))
      AS countries,
    collect_set(role) AS roles,
    -- It hires for several roles, or its postings name different ones.
    min(role) <> max(role) OR max(role) = 'multiple' AS is_multiple,
    array_distinct(flatten(collect_list(levels))) AS levels
  FROM advertised
  GROUP BY 1, 2, 3, 4, 5
),
combined AS (
  SELECT
    advert_id, month, series, source, is_new, is_described, is_multiple, is_agency, postings,
    country, role, level,
    -- A staffing agency is one poster, and no employer: whom it hires for is not known.
    employer IS NOT NULL AND NOT is_agency AS is_known,
    -- A vacancy without a known employer stands for itself.
    xxhash64(coalesce(employer, vacancy_id)) AS cluster,
    CAST(country <> 'All' AS int) + CAST(role <> 'All' AS int) + CAST(level <> 'All' AS int)
      AS dimensions
  FROM vacancies_advertised
  LATERAL VIEW explode(array_union(array('All'), countries)) AS country
  LATERAL VIEW explode(array_union(array('All'), roles)) AS role
  LATERAL VIEW explode(array_union(array('All'), levels)) AS level
)
SELECT *, xxhash64(month, source, country, role, level) AS cell_id
FROM combined
WHERE dimensions <= 2
