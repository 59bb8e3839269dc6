-- Which levels are hired for. Contract: schemas/tables/seniority_mix.yaml
SELECT
  month, source, series, country, role,
  subject AS level,
  vacancies, new_vacancies, employers, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect
FROM demand
WHERE type = 'level'
