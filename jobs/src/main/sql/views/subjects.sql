-- What each advertised vacancy asks for, as subjects of demand; the strongest requirement counts.
-- One row a month, source, vacancy, type, subject and detail. subject_id stands for the last three in
-- joins; strength is 1 required, 2 preferred, 3 mentioned.
--   technology: subject = its label, detail = its kind
--   cloud:      subject = provider or `All`, detail = service or `All`
--   level, concept, soft_skill, work_mode, degree, industry, benefit: subject = the value, without strength
--   pay:        subject = where a figure stands, or `All`, without strength
-- Reads: advertised, posting_facts; facts; vocabulary.
WITH mentioned AS (
  SELECT
    posting_id, t.id, t.name, t.kind,
    CASE t.requirement WHEN 'required' THEN 1 WHEN 'preferred' THEN 2 ELSE 3 END AS strength
  FROM facts
  LATERAL VIEW explode(technologies) AS t
),
cloud AS (
  SELECT m.posting_id, m.strength, v.provider, m.kind, m.name
  FROM mentioned m
  JOIN vocabulary v ON m.id = v.id AND v.kind IN ('cloud-platform', 'cloud-service')
),
asked AS (
  SELECT posting_id, 'technology' AS type, name AS subject, kind AS detail, strength
  FROM mentioned
  UNION ALL
  SELECT posting_id, 'cloud', 'All', 'All', strength FROM cloud
  UNION ALL
  SELECT posting_id, 'cloud', provider, 'All', strength FROM cloud
  UNION ALL
  SELECT posting_id, 'cloud', provider, name, strength FROM cloud WHERE kind = 'cloud-service'
  UNION ALL
  SELECT posting_id, 'level', explode(levels), 'All', NULL FROM facts
  UNION ALL
  SELECT posting_id, 'concept', explode(concepts), 'All', NULL FROM facts
  UNION ALL
  SELECT posting_id, 'soft_skill', explode(soft_skills), 'All', NULL FROM facts
  UNION ALL
  SELECT posting_id, 'industry', explode(industries), 'All', NULL FROM facts
  UNION ALL
  SELECT posting_id, 'benefit', explode(benefits), 'All', NULL FROM facts
  UNION ALL
  SELECT posting_id, 'degree', degree, 'All', NULL FROM facts
  UNION ALL
  SELECT posting_id, 'work_mode', explode(work_modes), 'All', NULL FROM posting_facts
  UNION ALL
  SELECT posting_id, 'pay', explode(array('All', salary.kind)), 'All', NULL
  FROM posting_facts
  WHERE salary.kind IN ('structured', 'text')
)
SELECT
  a.advert_id, q.type, q.subject, q.detail,
  xxhash64(q.type, q.subject, q.detail) AS subject_id,
  min(q.strength) AS strength
FROM asked q
JOIN advertised a ON q.posting_id = a.posting_id
GROUP BY 1, 2, 3, 4
