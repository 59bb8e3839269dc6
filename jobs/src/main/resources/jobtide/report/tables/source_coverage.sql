SELECT source, series, month, vacancies, postings, employers, described_share, share_of_all
FROM source_coverage ORDER BY ALL
