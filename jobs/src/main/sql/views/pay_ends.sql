-- The last month of each source's data, whether it names pay or not, and of every source together.
-- One row a pool: a source, or All.
-- Reads: advertised.
SELECT coalesce(source, 'All') AS pool, max(month) AS last_month
FROM advertised
WHERE source <> 'All'
GROUP BY ROLLUP (source)
