-- How many vacancies each cell holds. Contract: schemas/tables/cells.yaml
SELECT
  month, source, series, country, role, level, vacancies, described, new_vacancies, postings, employers
FROM cell_totals
