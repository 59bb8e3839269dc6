WITH counted AS (
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
SELECT c.*, if(c.series = 'flow' AND c.source <> 'All', c.vacancies / a.vacancies, NULL) AS share_of_all
FROM counted c
LEFT JOIN counted a ON c.month = a.month AND a.source = 'All'
