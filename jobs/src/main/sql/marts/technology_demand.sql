-- How many vacancies ask for each technology. Contract: schemas/tables/technology_demand.yaml
SELECT
  month, source, series, country, role, level, requirement,
  subject AS technology,
  detail AS kind,
  vacancies, new_vacancies, employers, top_employer_share, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect
FROM demand
WHERE type = 'technology'
