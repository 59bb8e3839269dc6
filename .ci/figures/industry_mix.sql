SELECT * EXCLUDE (detail, requirement, top_employer_share) RENAME (subject AS industry) FROM demand_of('industry') WHERE requirement = 'All'
