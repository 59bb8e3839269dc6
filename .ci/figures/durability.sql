-- Half-years against the same half a year before: those with 30 vacancies, whether any mention the technology.
WITH v AS (
  SELECT 2 * year(month) + (month(month) > 6)::int AS half, source, vacancy_id,
    if(bool_or(by_agency), NULL, min(employer)) AS employer,
    list_distinct(flatten(list([m.name FOR m IN mentions]))) AS technologies
  FROM advert WHERE series = 'flow'
  GROUP BY 1, 2, 3 HAVING bool_or(described)
),
totals AS (
  SELECT half, source, count(*) AS total, max(half) OVER (PARTITION BY source) AS latest
  FROM v GROUP BY 1, 2
),
halves AS (
  SELECT * FROM totals WHERE total >= 30 AND half > latest - 6
),
mentioning AS (
  SELECT half, source, technology, count(*) AS vacancies
  FROM v JOIN halves USING (half, source), unnest(technologies) AS t(technology)
  GROUP BY ALL
),
asked AS (
  SELECT h.*, technology, coalesce(vacancies, 0) AS vacancies
  FROM halves h JOIN (SELECT DISTINCT source, technology FROM mentioning) USING (source)
  LEFT JOIN mentioning USING (half, source, technology)
),
compared AS (
  SELECT n.*, n.vacancies / n.total - b.vacancies / b.total AS change
  FROM asked n
  JOIN asked b ON n.source = b.source AND n.technology = b.technology AND b.half = n.half - 2
  WHERE n.half > n.latest - 4
),
breadths AS (
  SELECT half, source, technology, sum(n) ** 2 / sum(n * n) AS breadth
  FROM (
    SELECT half, source, technology, employer, count(*) AS n
    FROM v, unnest(technologies) AS t(technology)
    WHERE employer IS NOT NULL GROUP BY ALL
  )
  GROUP BY ALL
)
SELECT
  source, technology,
  count(*) AS half_years,
  arg_max(change, half) AS latest_change,
  arg_max(vacancies, half) AS vacancies,
  arg_max_null(breadth, half) AS breadth
FROM compared
LEFT JOIN breadths USING (half, source, technology)
JOIN (SELECT source, technology, sum(vacancies) AS over_all FROM asked GROUP BY ALL) USING (source, technology)
WHERE over_all >= 30
GROUP BY source, technology
