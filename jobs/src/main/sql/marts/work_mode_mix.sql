-- Where the work is done. Contract: schemas/tables/work_mode_mix.yaml
SELECT
  month, source, series, country, role, level,
  subject AS work_mode,
  vacancies, new_vacancies, employers, total, share,
  bounds.low AS share_low,
  bounds.high AS share_high,
  design_effect
FROM demand
WHERE type = 'work_mode'
