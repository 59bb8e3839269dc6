-- How many vacancies say what they pay. Contract: schemas/tables/pay_transparency.yaml
SELECT
  month, source, series, country, role, level,
  subject AS pay_stated,
  vacancies, new_vacancies, employers, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect
FROM demand
WHERE type = 'pay'
