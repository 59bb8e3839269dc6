-- What each source holds of each month. Contract: schemas/tables/source_coverage.yaml
SELECT
  month, source, series, vacancies, new_vacancies, postings, employers,
  described / vacancies AS described_share,
  agency_vacancies / vacancies AS agency_share,
  if(
    series = 'flow' AND source <> 'All',
    vacancies / max(if(source = 'All', vacancies, NULL)) OVER (PARTITION BY month),
    NULL
  ) AS share_of_all
FROM cell_totals
WHERE dimensions = 0
