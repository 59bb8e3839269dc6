-- What is known of each posting, but for its texts and technologies.
-- One row a posting.
-- Reads: postings, dumps, facts, vacancies.
SELECT
  p.posting_id, p.source, d.kind AS series, v.vacancy_id, v.link_reason,
  p.title, p.company_normalized AS employer,
  staffing_agency(p.company) AS is_agency,
  p.url, p.posted_at, p.valid_through, p.first_seen, p.last_seen,
  -- What a field says is surer than what a text does.
  if(size(p.employment_types) > 0, p.employment_types, f.employment) AS employment_types,
  -- But boards have a box for remote, which employers tick for hybrid work too.
  CASE
    WHEN size(p.work_modes) = 0 THEN f.work_modes
    WHEN p.work_modes = array('remote') AND NOT arrays_overlap(f.work_modes, array('remote', 'unspecified'))
      THEN f.work_modes
    ELSE p.work_modes
  END AS work_modes,
  array_distinct(transform(p.places, place -> place.country)) AS countries,
  -- A date behind the month of the latest dump that holds it is planned or mistyped: it was open by then.
  least(coalesce(CAST(p.posted_at AS date), p.first_seen), last_day(p.last_seen)) AS posted_on,
  coalesce(CAST(p.posted_at AS date) > last_day(p.last_seen), false) AS is_dated_ahead,
  p.description IS NOT NULL AS has_text,
  -- Of a title alone one cannot say what the posting asks for.
  coalesce(length(p.description), 0) >= 100 AS is_described,
  f.role, f.levels, f.salary, f.openings,
  size(f.technologies) AS technologies
FROM postings p
JOIN dumps d ON p.ingest_id = d.ingest_id
JOIN facts f ON p.posting_id = f.posting_id
JOIN vacancies v ON p.posting_id = v.posting_id
