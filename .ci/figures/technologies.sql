SELECT t.label AS technology, t.kind, p.label AS parent, t.provider, t.since::int AS since
FROM technologies t LEFT JOIN technologies p ON p.id = t.parent
