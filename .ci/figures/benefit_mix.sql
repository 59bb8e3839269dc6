SELECT * EXCLUDE (detail, requirement, top_employer_share) RENAME (subject AS benefit) FROM demand_of('benefit') WHERE requirement = 'All'
