-- Postings by the periods in which they were advertised: each calendar year, and the last 12 months
-- before the end of a source's data.
-- One row a period, source and posting; a flow source's rows stand twice, as in advertised.
-- Reads: advertised.
WITH ends AS (
  SELECT source, max(month) AS last_month FROM advertised GROUP BY 1
)
SELECT DISTINCT
  explode(
    if(
      a.month > add_months(e.last_month, -12),
      array(CAST(year(a.month) AS string), 'last 12 months'),
      array(CAST(year(a.month) AS string))
    )
  ) AS period,
  a.series, a.source, a.posting_id, a.vacancy_id, a.employer, a.is_agency, a.role, a.levels, a.is_described
FROM advertised a
JOIN ends e ON a.source = e.source
