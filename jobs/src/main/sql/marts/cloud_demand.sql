-- Cloud platforms and their services. Contract: schemas/tables/cloud_demand.yaml
SELECT
  month, source, series, country, role, level, requirement,
  subject AS provider,
  detail AS service,
  vacancies, new_vacancies, employers, top_employer_share, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect
FROM demand
WHERE type = 'cloud'
