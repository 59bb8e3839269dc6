-- What each technology is, and the language of a framework.
SELECT technology, any_value(t.kind) AS kind, any_value(f.language) AS language
FROM (SELECT DISTINCT technology, kind FROM technology_demand) AS t
LEFT JOIN (SELECT DISTINCT framework AS technology, language FROM framework_demand) AS f
  USING (technology)
GROUP BY technology ORDER BY technology
