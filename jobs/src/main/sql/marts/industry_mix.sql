-- What employers work in. Contract: schemas/tables/industry_mix.yaml
SELECT
  month, source, series, country, role, level,
  subject AS industry,
  vacancies, new_vacancies, employers, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect
FROM demand
WHERE type = 'industry'
