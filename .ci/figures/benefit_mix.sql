SELECT * EXCLUDE (detail, requirement) RENAME (subject AS benefit) FROM demand_of('benefit') WHERE requirement = 'All'
