-- The last month of each year of a source: a point a year, and the latest.
WITH months AS (
  SELECT source, max(month) AS month FROM technology_change GROUP BY source, year(month)
)
SELECT source, technology, month, vacancies, total, share, vacancies_before, total_before,
  share_before, change, ratio, q_value, rank, rank_before
FROM technology_change JOIN months USING (source, month)
WHERE (rank <= 150 OR rank_before <= 150 OR q_value < 0.05)
ORDER BY ALL
