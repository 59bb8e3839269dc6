-- Soft skills asked for. Contract: schemas/tables/soft_skill_demand.yaml
SELECT
  month, source, series, country, role, level,
  subject AS soft_skill,
  vacancies, new_vacancies, employers, top_employer_share, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect
FROM demand
WHERE type = 'soft_skill'
