-- Frameworks and libraries, with their language. Contract: schemas/tables/framework_demand.yaml
SELECT
  d.month, d.source, d.series, d.country, d.role, d.level, d.requirement,
  d.subject AS framework,
  d.detail AS kind,
  l.label AS language,
  d.vacancies, d.new_vacancies, d.employers, d.top_employer_share, d.total, d.share,
  d.bounds.low AS share_low,
  d.bounds.high AS share_high,
  d.design_effect
FROM demand d
JOIN vocabulary t ON d.subject = t.label
LEFT JOIN vocabulary l ON t.parent = l.id AND l.kind = 'language'
WHERE d.type = 'technology' AND d.detail IN ('framework', 'library')
