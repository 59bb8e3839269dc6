-- What postings are linked by, with the employer whose postings are compared with each other.
-- A posting of no known employer is compared with none.
-- Reads: postings.
SELECT
  coalesce(company_normalized, posting_id) AS employer,
  posting_id, source, source_posting_id, requisition_id, company_normalized, title, places,
  coalesce(CAST(posted_at AS date), first_seen) AS day,
  description
FROM postings
