-- What employers give besides pay. Contract: schemas/tables/benefit_mix.yaml
SELECT
  month, source, series, country, role, level,
  subject AS benefit,
  vacancies, new_vacancies, employers, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect
FROM demand
WHERE type = 'benefit'
