WITH life AS (
  SELECT unnest(if(series = 'flow', [source, 'All'], [source])) AS source, series, vacancy_id, day, first_seen, last_seen,
    coalesce(valid_through::date, DATE '9999-01-01') AS valid_to
  FROM posting
),
counted AS (
  SELECT month, source, series,
    count(*) AS vacancies,
    count(*) FILTER (is_new) AS new_vacancies,
    sum(postings) AS postings,
    count(DISTINCT employer) AS employers,
    avg(described::int) AS described_share,
    avg(by_agency::int) AS agency_share
  FROM vacancy
  GROUP BY ALL
)
SELECT c.*,
  CASE
    WHEN c.series = 'stock' AND NOT EXISTS (
      SELECT 1 FROM life l
      WHERE l.source = c.source AND greatest(first_seen, day) <= last_day(c.month) AND last_seen >= last_day(c.month)
    ) THEN NULL
    WHEN c.series = 'flow' AND 2 > (
      SELECT count(DISTINCT date_trunc('month', day)) FROM life l
      WHERE l.source = c.source AND day < c.month AND day >= c.month - INTERVAL 2 MONTH
    ) THEN NULL
    WHEN c.series = 'flow' AND NOT EXISTS (
      SELECT 1 FROM life l WHERE l.source = c.source AND (day >= last_day(c.month) OR last_seen >= last_day(c.month))
    ) THEN NULL
    ELSE (
      SELECT count(DISTINCT vacancy_id) FROM life l
      WHERE l.source = c.source AND day <= last_day(c.month) AND day + 60 >= last_day(c.month)
        AND valid_to >= last_day(c.month)
        AND (series = 'flow' OR first_seen <= last_day(c.month) AND last_seen >= last_day(c.month))
    )
  END AS active_vacancies,
  if(c.series = 'flow' AND c.source <> 'All', c.vacancies / a.vacancies, NULL) AS share_of_all
FROM counted c
LEFT JOIN counted a ON c.month = a.month AND a.source = 'All'
