-- What each posting asks for, as subjects of demand; the strongest requirement of each counts.
-- One row a posting, type, subject and detail.
--   technology: subject = its label, detail = its kind
--   cloud:      subject = provider or `All`, detail = service or `All`
-- Reads: facts; technologies (the vocabulary).
WITH mentioned AS (
  SELECT posting_id, t.id, t.name, t.kind, t.requirement
  FROM facts
  LATERAL VIEW explode(technologies) AS t
),
cloud AS (
  SELECT m.posting_id, m.requirement, v.provider, m.kind, m.name
  FROM mentioned m
  JOIN technologies v ON m.id = v.id AND v.kind IN ('cloud-platform', 'cloud-service')
),
subject_mentions AS (
  SELECT posting_id, 'technology' AS type, name AS subject, kind AS detail, requirement
  FROM mentioned
  UNION ALL
  SELECT posting_id, 'cloud', 'All', 'All', requirement FROM cloud
  UNION ALL
  SELECT posting_id, 'cloud', provider, 'All', requirement FROM cloud
  UNION ALL
  SELECT posting_id, 'cloud', provider, name, requirement FROM cloud WHERE kind = 'cloud-service'
)
SELECT
  posting_id, type, subject, detail,
  min_by(
    requirement,
    CASE requirement WHEN 'required' THEN 1 WHEN 'preferred' THEN 2 ELSE 3 END
  ) AS requirement
FROM subject_mentions
GROUP BY 1, 2, 3, 4
