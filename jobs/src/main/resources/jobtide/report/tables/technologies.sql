-- What each technology that is asked for is, the language of a framework, and other spellings.
SELECT technology, t.kind, f.language, t.aliases
FROM technologies AS t
JOIN (SELECT DISTINCT technology FROM technology_demand) AS d USING (technology)
LEFT JOIN (SELECT DISTINCT framework AS technology, language FROM framework_demand) AS f
  USING (technology)
ORDER BY technology
