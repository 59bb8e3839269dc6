-- Ordered pairs of what 30 vacancies of a cell ask for; vacancies for several roles are left out.
CREATE MACRO pairs_in(asked) AS TABLE
WITH v AS (
  SELECT period, source, series, r.role, items
  FROM query_table(asked) p, unnest(['All', p.role]) AS r(role)
  WHERE p.role <> 'multiple'
),
totals AS (SELECT period, source, series, role, count(*) AS total FROM v GROUP BY ALL),
single AS (
  SELECT period, source, role, i.item, count(*) AS n
  FROM v, unnest(items) AS i(item) GROUP BY ALL HAVING count(*) >= 30
),
pair AS (
  SELECT period, source, role, a.item AS given, b.item AS other, count(*) AS vacancies
  FROM v, unnest(items) AS a(item), unnest(items) AS b(item)
  WHERE a.item <> b.item
  GROUP BY ALL HAVING count(*) >= 30
)
SELECT
  p.period, p.source, t.series, p.role, p.given, p.other, p.vacancies,
  a.n AS given_vacancies, b.n AS with_vacancies, t.total,
  p.vacancies / a.n AS share,
  p.vacancies * t.total / (a.n * b.n) AS lift
FROM pair p
JOIN totals t USING (period, source, role)
JOIN single a ON p.period = a.period AND p.source = a.source AND p.role = a.role AND p.given = a.item
JOIN single b ON p.period = b.period AND p.source = b.source AND p.role = b.role AND p.other = b.item;

CREATE VIEW technologies_together AS
SELECT period, source, series, role, technologies AS items FROM period_vacancy;

-- A platform by name or through a service.
CREATE VIEW platforms_together AS
SELECT period, source, series, role,
  list_distinct([p.provider FOR p IN platforms IF list_contains(technologies, p.label)]) AS items
FROM period_vacancy, (
  SELECT list({label: label, provider: provider}) AS platforms
  FROM technologies WHERE kind IN ('cloud-platform', 'cloud-service')
);
