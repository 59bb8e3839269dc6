SELECT * EXCLUDE (detail, requirement) RENAME (subject AS industry) FROM demand_of('industry') WHERE requirement = 'All'
