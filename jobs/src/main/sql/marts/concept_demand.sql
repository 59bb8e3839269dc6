-- Concepts asked for. Contract: schemas/tables/concept_demand.yaml
SELECT
  month, source, series, country, role, level,
  subject AS concept,
  vacancies, new_vacancies, employers, top_employer_share, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect
FROM demand
WHERE type = 'concept'
