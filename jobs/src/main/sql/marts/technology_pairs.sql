-- Which technologies are asked for together. Contract: schemas/tables/technology_pairs.yaml
SELECT
  period, source, series, role,
  subject AS technology,
  with_subject AS with_technology,
  vacancies,
  subject_vacancies AS technology_vacancies,
  with_vacancies, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  lift,
  lift_bounds.low AS lift_low,
  lift_bounds.high AS lift_high,
  design_effect
FROM pairs
WHERE type = 'technology'
