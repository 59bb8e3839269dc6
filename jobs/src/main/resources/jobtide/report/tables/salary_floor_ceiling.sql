SELECT period, source, currency, pay_period, vacancies, employers, ranges, single_figures, floors,
  ceilings, median_spread, reason
FROM salary_floor_ceiling ORDER BY ALL
