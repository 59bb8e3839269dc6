-- What the technologies of the vocabulary are. Contract: schemas/tables/technologies.yaml
-- Reads: vocabulary (its technologies).
SELECT t.label AS technology, t.kind, p.label AS parent, t.provider, t.since, t.aliases
FROM vocabulary t
LEFT JOIN vocabulary p ON t.parent = p.id
