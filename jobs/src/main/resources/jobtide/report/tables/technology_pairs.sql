WITH placed AS (
  SELECT *, row_number() OVER (
      PARTITION BY period, source, role, technology ORDER BY share DESC, with_technology
    ) AS place
  FROM technology_pairs
)
SELECT period, source, role, technology, with_technology, vacancies, technology_vacancies,
  with_vacancies, total, share, share_low, share_high, lift
FROM placed WHERE place <= CASE WHEN role = 'All' THEN 12 ELSE 6 END ORDER BY ALL
