-- What is known now; what was known first is in no table of the lake.
WITH known AS (
  SELECT month, source, series, 'vacancies' AS figure, 'All' AS technology, vacancies::double AS value, NULL AS total
  FROM cells WHERE country = 'All' AND role = 'All' AND level = 'All'
  UNION ALL
  SELECT month, source, series, 'described', 'All', described, NULL
  FROM cells WHERE country = 'All' AND role = 'All' AND level = 'All'
  UNION ALL
  SELECT month, source, series, 'share', subject, share, total
  FROM demand_of('technology')
  WHERE country = 'All' AND role = 'All' AND level = 'All' AND requirement = 'All'
)
SELECT month, source, figure, technology, series, value, total FROM known
UNION ALL
-- What an earlier run published and nobody asks for any more is told by the mart alone.
SELECT p.month, p.source, p.figure, p.technology, p.series, 0, c.described
FROM published p
JOIN cells c ON p.month = c.month AND p.source = c.source AND c.country = 'All' AND c.role = 'All' AND c.level = 'All'
WHERE p.figure = 'share' AND p.first_value > 0
  AND NOT EXISTS (
    FROM known k
    WHERE k.month = p.month AND k.source = p.source AND k.figure = p.figure AND k.technology = p.technology)
