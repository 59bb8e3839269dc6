-- Postings by the month in which they were advertised, with their vacancies.
-- One row a month, source and posting; a flow source's rows stand twice: under its own name and
-- under `All`. advert_id stands for month, source and vacancy in joins.
-- Reads: sightings, postings, facts, vacancies.
WITH seen AS (
  SELECT
    s.month,
    s.series,
    explode(if(s.series = 'flow', array(s.source, 'All'), array(s.source))) AS source,
    s.posting_id,
    v.vacancy_id,
    p.company_normalized AS employer,
    s.is_new,
    -- Of a title alone one cannot say what the posting asks for.
    coalesce(length(p.description), 0) >= 100 AS is_described,
    array_distinct(transform(p.places, place -> place.country)) AS countries,
    f.role,
    f.levels
  FROM sightings s
  JOIN postings p USING (posting_id)
  JOIN facts f USING (posting_id)
  JOIN vacancies v USING (posting_id)
)
SELECT *, xxhash64(month, source, vacancy_id) AS advert_id
FROM seen
