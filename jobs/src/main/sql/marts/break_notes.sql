-- Months that cannot be compared with the one before, as other sources tell of them.
-- Contract: schemas/tables/break_notes.yaml
-- Reads: cell_totals.
WITH mixes AS (
  SELECT month, map_from_entries(collect_list(struct(source, vacancies))) AS mix
  FROM cell_totals
  WHERE dimensions = 0 AND series = 'flow' AND source <> 'All'
  GROUP BY 1
),
compared AS (
  SELECT
    month, mix,
    lag(month) OVER (ORDER BY month) AS previous_month,
    lag(mix) OVER (ORDER BY month) AS previous_mix
  FROM mixes
),
measured AS (
  SELECT *, total_variation(mix, previous_mix) AS distance
  FROM compared
  WHERE previous_month IS NOT NULL
)
SELECT
  month, previous_month, distance,
  array_join(array_sort(array_except(map_keys(mix), map_keys(previous_mix))), ', ') AS joined,
  array_join(array_sort(array_except(map_keys(previous_mix), map_keys(mix))), ', ') AS ended
FROM measured
WHERE is_break(distance)
