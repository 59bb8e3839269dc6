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
