SELECT * EXCLUDE (detail, requirement) RENAME (subject AS concept) FROM demand_of('concept') WHERE requirement = 'All'
