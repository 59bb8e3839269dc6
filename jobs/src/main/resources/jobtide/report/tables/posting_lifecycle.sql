SELECT period, source, role, vacancies, postings, intensity, reposted_share, followed, median_days
FROM posting_lifecycle WHERE role = 'All' ORDER BY ALL
