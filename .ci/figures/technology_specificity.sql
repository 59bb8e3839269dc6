WITH v AS (SELECT * FROM period_vacancy WHERE role <> 'multiple'),
roles AS (SELECT period, source, series, role, count(*) AS total FROM v GROUP BY ALL),
asked AS (
  SELECT period, source, role, technology, count(*) AS vacancies, count(DISTINCT employer) AS employers
  FROM v, unnest(technologies) AS t(technology) GROUP BY ALL
),
overall AS (
  SELECT period, source, technology, sum(a.vacancies) AS vacancies,
    (SELECT sum(total) FROM roles r WHERE r.period = a.period AND r.source = a.source) AS total
  FROM asked a GROUP BY ALL
)
SELECT
  a.period, a.source, r.series, a.role, a.technology, a.vacancies, a.employers, r.total,
  a.vacancies / r.total AS share,
  o.vacancies / o.total AS overall_share,
  (a.vacancies / r.total - o.vacancies / o.total) * (a.vacancies / r.total) / (o.vacancies / o.total) AS specificity
FROM asked a
JOIN roles r USING (period, source, role)
JOIN overall o USING (period, source, technology)
WHERE a.vacancies >= 5 AND a.employers >= 5
