-- A framework's language is its parent, where that is a language.
SELECT d.* RENAME (subject AS framework, detail AS kind), l.label AS language
FROM demand_of('technology') d
JOIN technologies t ON d.subject = t.label
LEFT JOIN technologies l ON t.parent = l.id AND l.kind = 'language'
WHERE detail IN ('framework', 'library')
