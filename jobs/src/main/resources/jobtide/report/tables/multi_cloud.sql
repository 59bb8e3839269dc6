WITH sized AS (
  SELECT *, sum(cloud_vacancies) OVER (PARTITION BY source, country, role, level) AS size
  FROM multi_cloud WHERE requirement = 'All'
),
placed AS (SELECT *, row_number() OVER (ORDER BY size DESC, source, country, role, level, month) AS place FROM sized)
SELECT source, country, role, level, requirement, month, vacancies, employers, cloud_vacancies,
  total, share, share_low, share_high
FROM placed WHERE place <= 8000 ORDER BY ALL
