-- Whether a degree is asked for. Contract: schemas/tables/education_requirements.yaml
SELECT
  month, source, series, country, role, level,
  subject AS degree,
  vacancies, new_vacancies, employers, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect
FROM demand
WHERE type = 'degree'
