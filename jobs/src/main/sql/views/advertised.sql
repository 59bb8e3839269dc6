-- Postings by the month in which they were advertised, with their vacancies.
-- One row a month, source and posting; a flow source's rows stand twice: under its own name and
-- under `All`. advert_id stands for month, source and vacancy in joins.
-- Reads: sightings, posting_facts.
WITH seen AS (
  SELECT
    s.month,
    s.series,
    explode(if(s.series = 'flow', array(s.source, 'All'), array(s.source))) AS source,
    s.posting_id,
    p.vacancy_id,
    p.employer,
    p.is_agency,
    s.is_new,
    p.is_described,
    p.countries,
    p.role,
    p.levels
  FROM sightings s
  JOIN posting_facts p ON s.posting_id = p.posting_id
)
SELECT *, xxhash64(month, source, vacancy_id) AS advert_id
FROM seen
