-- What vacancies pay, by source and month: explicit base pay with both ends or a single figure, of
-- known employers. The amount is the middle of the range in the vacancy's latest posting.
-- jobs: the pay of each job by its role and level, null where it is of several of them. Where a posting
-- names several jobs, that of those that their own pay stands with; the posting's for the others, of no
-- role and level. is_tied: it names one.
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
    transform(
      if(
        size(p.openings) = 0,
        array(struct(p.role, p.levels, p.salary)),
        transform(p.openings, o -> struct(o.role, o.levels, o.salary))
      ),
      j -> if(
        -- Base pay with both ends.
        j.salary.min IS NOT NULL AND j.salary.max IS NOT NULL
          AND j.salary.currency IS NOT NULL AND j.salary.period IS NOT NULL,
        struct(
          nullif(j.role, 'multiple') AS role,
          if(size(j.levels) = 1, j.levels[0], NULL) AS level,
          j.salary.currency AS currency,
          j.salary.period AS pay_period,
          (j.salary.min + j.salary.max) / 2 AS amount
        ),
        struct(
          NULL AS role, NULL AS level,
          p.salary.currency AS currency,
          p.salary.period AS pay_period,
          (p.salary.min + p.salary.max) / 2 AS amount
        )
      )
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
