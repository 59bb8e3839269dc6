-- Which cloud platforms are asked for together. Contract: schemas/tables/cloud_pairs.yaml
SELECT
  period, source, series, role,
  subject AS provider,
  with_subject AS with_provider,
  vacancies,
  subject_vacancies AS provider_vacancies,
  with_vacancies, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  lift,
  lift_bounds.low AS lift_low,
  lift_bounds.high AS lift_high,
  design_effect
FROM pairs
WHERE type = 'cloud'
