-- Explicit base pay of known posters, both ends or one figure: of each vacancy, source and year
-- the latest posting's. Jobs: what a posting pays for, with the pay of each.
CREATE TABLE paid AS
SELECT DISTINCT ON (p.vacancy_id, s.source, year(s.month))
  p.posting_id, p.vacancy_id, s.source, s.series, s.month, p.poster, p.employer, p.role, p.levels,
  p.countries, p.known_countries, p.salary.currency AS currency, p.salary.period AS pay_period,
  (p.salary.min + p.salary.max) / 2 AS amount,
  len(p.openings) = 0 AS of_one_job,
  if(of_one_job, [{role: p.role, levels: p.levels, salary: p.salary}],
    [{role: o.role, levels: o.levels, salary: o.salary} FOR o IN p.openings]) AS jobs,
  [m.name FOR m IN p.mentions] AS technologies
FROM sighting s JOIN posting p USING (posting_id)
WHERE p.salary.kind IN ('structured', 'text') AND p.poster IS NOT NULL
  AND p.salary.min IS NOT NULL AND p.salary.max IS NOT NULL
  AND p.salary.currency IS NOT NULL AND p.salary.period IS NOT NULL
ORDER BY p.vacancy_id, s.source, year(s.month), s.month DESC, s.posting_id;

-- Every source for itself and all of them together.
CREATE TABLE pooled_pay AS
SELECT p.* EXCLUDE (source), unnest([p.source, 'All']) AS source FROM paid p;

CREATE TABLE last_pay AS
SELECT source, max(month) AS last FROM advert WHERE source <> 'All' GROUP BY 1
UNION ALL
SELECT 'All', max(month) FROM advert;

-- The q-th quantile of weighted values: linear between the middles of the weights.
CREATE MACRO quantile_at(positions, amounts, q) AS (
  list_extract(amounts, len([p FOR p IN positions IF p <= q]))
  + if(q >= 1, 0,
      (q - list_extract(positions, len([p FOR p IN positions IF p <= q])))
      / (list_extract(positions, len([p FOR p IN positions IF p <= q]) + 1) - list_extract(positions, len([p FOR p IN positions IF p <= q])))
      * (list_extract(amounts, len([p FOR p IN positions IF p <= q]) + 1) - list_extract(amounts, len([p FOR p IN positions IF p <= q])))
    )
);
