-- Counts as indices: raw, and chained over the sources or employers of two months running.
WITH counted AS (
  SELECT month, source, vacancy_id, employer, c.country, r.role
  FROM vacancy v, unnest(['All'] || v.countries) AS c(country), unnest(['All'] || v.roles) AS r(role)
  WHERE series = 'flow' AND (c.country = 'All' OR r.role = 'All')
),
units AS (
  SELECT 'source' AS kind, country, role, month, source AS unit, count(*) AS n, 1 AS least
  FROM counted WHERE source <> 'All' GROUP BY ALL
  UNION ALL
  SELECT 'employer', country, role, month, employer, count(*), 10
  FROM counted WHERE source = 'All' AND employer IS NOT NULL GROUP BY ALL
),
links AS (
  SELECT kind, country, role, now.month, least,
    count(before.unit) AS matched,
    sum(now.n) FILTER (before.unit IS NOT NULL) / sum(before.n) AS growth
  FROM units now
  LEFT JOIN units before USING (kind, country, role, unit, least)
  WHERE before.month = now.month - INTERVAL 1 MONTH OR before.month IS NULL
  GROUP BY ALL
),
months AS (
  SELECT kind, country, role, month, least, coalesce(matched, 0) AS matched, growth,
    row_number() OVER (PARTITION BY kind, country, role ORDER BY month) AS position
  FROM (SELECT DISTINCT kind, country, role, month, least FROM units)
  LEFT JOIN links USING (kind, country, role, month, least)
),
chained AS (
  SELECT kind, country, role, month, matched,
    matched < least AND position > 1 AS restarts,
    100 * product(if(matched < least, 1, growth)) OVER (PARTITION BY kind, country, role, series ORDER BY month) AS index
  FROM (
    SELECT *, sum((matched < least)::int) OVER (PARTITION BY kind, country, role ORDER BY month) AS series FROM months
  )
),
raw AS (
  SELECT month, country, role, count(*) AS vacancies FROM counted WHERE source = 'All' GROUP BY ALL
)
SELECT
  month, country, role, vacancies,
  100 * vacancies / first_value(vacancies) OVER (PARTITION BY country, role ORDER BY month) AS raw_index,
  s.index AS matched_source_index, s.matched AS matched_sources, s.restarts AS source_index_restarts,
  e.index AS matched_employer_index, e.matched AS matched_employers, e.restarts AS employer_index_restarts
FROM raw
JOIN chained s USING (month, country, role)
LEFT JOIN (FROM chained WHERE kind = 'employer') e USING (month, country, role)
WHERE s.kind = 'source'
QUALIFY vacancies >= 5 OR (country = 'All' AND role = 'All')
