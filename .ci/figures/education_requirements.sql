SELECT * EXCLUDE (detail, requirement) RENAME (subject AS degree) FROM demand_of('degree') WHERE requirement = 'All'
