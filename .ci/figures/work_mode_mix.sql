SELECT * EXCLUDE (detail, requirement, top_employer_share) RENAME (subject AS work_mode) FROM demand_of('work mode') WHERE requirement = 'All'
