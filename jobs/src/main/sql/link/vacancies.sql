-- The vacancy behind each posting: exact copies and re-posts.
-- Two postings are of one vacancy when the source gives both the same job id, or when employer,
-- title, places and text are the same and the gap to the one before is at most 60 days.
-- Contract: schemas/tables/vacancies.yaml. Reads: postings.
WITH plain AS (
  SELECT
    posting_id, source, source_posting_id, requisition_id, company_normalized,
    coalesce(CAST(posted_at AS date), first_seen) AS day,
    folded_text(coalesce(title, '')) AS title,
    folded_text(description) AS text,
    array_join(array_sort(transform(places, p -> lower(coalesce(p.city, p.region, p.country)))), '|')
      AS place
  FROM postings
),
keyed AS (
  SELECT
    posting_id, source, source_posting_id, day,
    CASE
      WHEN company_normalized IS NULL THEN 'first'
      WHEN requisition_id IS NOT NULL THEN 'same_requisition'
      WHEN text IS NOT NULL THEN 'same_content'
      ELSE 'first'
    END AS rule,
    CASE
      WHEN company_normalized IS NULL THEN posting_id
      WHEN requisition_id IS NOT NULL
        THEN sha2(concat_ws('\u0001', source, company_normalized, requisition_id), 256)
      WHEN text IS NOT NULL THEN sha2(concat_ws('\u0001', company_normalized, title, place, text), 256)
      ELSE posting_id
    END AS key
  FROM plain
),
spaced AS (
  SELECT
    *,
    rule = 'same_content'
      AND datediff(day, lag(day) OVER (PARTITION BY key ORDER BY day, posting_id)) > 60 AS is_later_job
  FROM keyed
),
numbered AS (
  SELECT
    *,
    count_if(is_later_job) OVER (PARTITION BY key ORDER BY day, posting_id) AS job
  FROM spaced
),
linked AS (
  SELECT
    *,
    first(posting_id) OVER (PARTITION BY key, job ORDER BY day, posting_id) AS vacancy_id
  FROM numbered
)
SELECT
  posting_id, source, source_posting_id, vacancy_id,
  if(posting_id = vacancy_id, 'first', rule) AS link_reason
FROM linked
