SELECT * EXCLUDE (detail, requirement, top_employer_share) RENAME (subject AS pay_stated) FROM demand_of('pay') WHERE requirement = 'All'
