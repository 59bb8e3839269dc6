-- What all figures rest on, from the lake's tables: raw_postings (every version), dumps, facts,
-- vacancies; and technologies and companies (the vocabulary). By docs/METHODS.md, not by jobs/src/main/sql.

-- Who hires for others: by name, by how the name ends, or by what it says. No employer.
CREATE TABLE agency AS
SELECT kind, trim(regexp_replace(replace(lower(text), '&', ' and '), '[^\pL\pN+#]+', ' ', 'g')) AS name
FROM companies WHERE kind LIKE 'agency%';

CREATE TABLE agency_ending AS
SELECT ' (' || string_agg(name, '|') FILTER (kind = 'agency_word') || ')( ('
  || string_agg(name, '|') FILTER (kind = 'agency_tail') || '))*$' AS pattern
FROM agency;

CREATE MACRO named_as_agency(company) AS
  company IN (SELECT name FROM agency WHERE kind = 'agency')
  OR regexp_matches(company, (SELECT pattern FROM agency_ending));

-- "Acme via Hire Staffing" is posted by the latter.
CREATE TABLE poster AS
SELECT company,
  contains(company, ' on behalf of ') OR named_as_agency(company)
    OR coalesce(named_as_agency(nullif(regexp_extract(company, '^.+? via (.*)$', 1), '')), false) AS is_agency
FROM (SELECT DISTINCT company_normalized AS company FROM raw_postings WHERE company_normalized IS NOT NULL);

-- A posting in several dumps: what its latest dump says.
CREATE TABLE posting AS
SELECT
  p.* EXCLUDE (employment_types, work_modes, salary), d.kind AS series, f.role, f.levels, f.technologies AS mentions,
  f.concepts, f.soft_skills, f.industries, f.benefits, f.degree, f.salary, f.openings, v.vacancy_id, v.link_reason,
  first_seen, last_seen,
  if(len(p.employment_types) > 0, p.employment_types, f.employment) AS employment_types,
  if(len(p.work_modes) = 0
      OR (len(p.work_modes) = 1 AND p.work_modes[1] = 'remote' AND len(list_intersect(f.work_modes, ['remote', 'unspecified'])) = 0),
    f.work_modes, p.work_modes) AS work_modes,
  p.company_normalized AS poster,
  coalesce(a.is_agency, false) AS by_agency,
  if(by_agency, NULL, poster) AS employer,
  least(coalesce(p.posted_at::date, first_seen), last_day(last_seen)) AS day,
  length(coalesce(p.description, '')) >= 100 AS described,
  list_distinct([place.country FOR place IN p.places]) AS known_countries,
  if(len(p.places) = 0, ['unknown'], known_countries) AS countries
FROM (
  SELECT posting_id, arg_max(r, (dump_date, -hash_rank, position)) AS p,
    min(dump_date) AS first_seen, max(dump_date) AS last_seen
  FROM (
    SELECT r.posting_id, r, r.position, d.dump_date,
      dense_rank() OVER (ORDER BY d.content_sha256) AS hash_rank
    FROM raw_postings r JOIN dumps d USING (ingest_id)
  )
  GROUP BY ALL
)
JOIN dumps d ON d.ingest_id = p.ingest_id
JOIN facts f ON f.posting_id = p.posting_id
JOIN vacancies v ON v.posting_id = p.posting_id
LEFT JOIN poster a ON a.company = p.company_normalized;

-- Flow: advertised in the month of posting. Stock: in the month of each dump that holds it.
CREATE TABLE sighting AS
WITH first_days AS (SELECT vacancy_id, min(day) AS first_day FROM posting GROUP BY 1)
SELECT DISTINCT
  date_trunc('month', seen)::date AS month, source, series, posting_id,
  date_trunc('month', seen) = date_trunc('month', first_day) AS is_new
FROM (
  SELECT posting_id, source, series, vacancy_id, day AS seen FROM posting WHERE series = 'flow'
  UNION ALL
  SELECT p.posting_id, p.source, p.series, p.vacancy_id, d.dump_date
  FROM posting p JOIN raw_postings r USING (posting_id) JOIN dumps d ON r.ingest_id = d.ingest_id
  WHERE p.series = 'stock'
)
JOIN first_days USING (vacancy_id);

-- Flow sources count once more under All.
CREATE TABLE advert AS
SELECT month, unnest(if(s.series = 'flow', [s.source, 'All'], [s.source])) AS source, s.series, s.is_new,
  p.* EXCLUDE (source, series)
FROM sighting s JOIN posting p USING (posting_id);

-- The vacancies of a month: what any of their postings in it says.
CREATE TABLE vacancy AS
SELECT
  month, source, series, vacancy_id,
  if(bool_or(by_agency), NULL, min(employer)) AS employer,
  bool_or(by_agency) AS by_agency,
  bool_or(is_new) AS is_new,
  bool_or(described) AS described,
  count(*) AS postings,
  list_distinct(flatten(list(countries))) AS countries,
  list_distinct(list(role)) AS roles,
  list_distinct(flatten(list(levels))) AS levels
FROM advert
GROUP BY 1, 2, 3, 4;

-- One row a vacancy and combination of what it is counted by.
CREATE TABLE placed AS
SELECT *
FROM vacancy, unnest(countries) AS c(country), unnest(roles) AS r(role), unnest(levels) AS l(level);

-- Each calendar year, and the last 12 months of a source's data.
CREATE TABLE period_advert AS
WITH ends AS (SELECT source, max(month) AS last FROM advert GROUP BY 1)
SELECT year(month)::varchar AS period, * FROM advert
UNION ALL
SELECT 'last 12 months', a.* FROM advert a JOIN ends USING (source)
WHERE month > last - INTERVAL 12 MONTH;

CREATE TABLE period_vacancy AS
SELECT
  period, source, series, vacancy_id,
  if(bool_or(by_agency), NULL, min(employer)) AS employer,
  if(count(DISTINCT role) = 1, min(role), 'multiple') AS role,
  list_distinct(flatten(list(levels))) AS levels,
  list_distinct(flatten(list([m.name FOR m IN mentions]))) AS technologies
FROM period_advert
GROUP BY 1, 2, 3, 4
HAVING bool_or(described);
