-- What the vacancies of a period ask for.
-- One row a period, source, vacancy and technology.
-- Reads: period_postings, period_vacancies; facts.
WITH asked AS (
  SELECT DISTINCT p.period, p.source, p.vacancy_id, t.name AS technology
  FROM period_postings p
  JOIN facts f ON p.posting_id = f.posting_id
  LATERAL VIEW explode(f.technologies) AS t
)
SELECT a.technology, v.*
FROM asked a
JOIN period_vacancies v
  ON a.period = v.period AND a.source = v.source AND a.vacancy_id = v.vacancy_id
