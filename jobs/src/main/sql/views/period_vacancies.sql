-- The vacancies behind the postings of a period that have a usable description.
-- One row a period, source and vacancy. role is `multiple` where its postings hire for several.
-- Reads: period_postings.
SELECT
  period, series, source, vacancy_id,
  -- A vacancy without a known employer stands for itself.
  xxhash64(coalesce(min(employer), vacancy_id)) AS cluster,
  min(employer) IS NOT NULL AND NOT max(is_agency) AS is_known,
  if(min(role) = max(role), min(role), 'multiple') AS role,
  array_distinct(flatten(collect_list(levels))) AS levels
FROM period_postings
GROUP BY 1, 2, 3, 4
HAVING max(is_described)
