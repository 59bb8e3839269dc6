SELECT * EXCLUDE (detail, requirement, top_employer_share) RENAME (subject AS degree) FROM demand_of('degree') WHERE requirement = 'All'
