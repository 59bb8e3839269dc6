-- What vacancies pay, by source and month: explicit base pay with both ends or a single figure, of
-- known employers. The amount is the middle of the range in the vacancy's latest posting.
-- jobs: what that pay is of, by role and level. Of a posting that names several jobs it is none of
-- theirs, but for those that their own pay stands with; is_tied: it is of one job.
-- One row a source, year and vacancy.
-- Reads: sightings, posting_facts.
SELECT * EXCEPT (newest)
FROM (
  SELECT
    p.vacancy_id, s.source, s.series, s.month, p.posting_id,
    p.employer, p.is_agency, p.role, p.levels, p.countries,
    p.salary.currency AS currency,
    p.salary.period AS pay_period,
    p.salary.min AS low,
    p.salary.max AS high,
    (p.salary.min + p.salary.max) / 2 AS amount,
    size(p.openings) = 0 AS is_tied,
    if(
      size(p.openings) = 0,
      array(struct(p.role, p.levels, p.salary)),
      transform(p.openings, o -> struct(o.role, o.levels, o.salary))
    ) AS jobs,
    row_number() OVER (
      PARTITION BY p.vacancy_id, s.source, year(s.month)
      ORDER BY s.month DESC, s.posting_id
    ) AS newest
  FROM sightings s
  JOIN posting_facts p ON s.posting_id = p.posting_id
  WHERE p.salary.kind IN ('structured', 'text')
    AND p.salary.min IS NOT NULL AND p.salary.max IS NOT NULL
    AND p.salary.currency IS NOT NULL AND p.salary.period IS NOT NULL
    AND p.employer IS NOT NULL
)
WHERE newest = 1
