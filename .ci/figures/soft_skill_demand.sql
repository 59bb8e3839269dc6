SELECT * EXCLUDE (detail, requirement) RENAME (subject AS soft_skill) FROM demand_of('soft skill') WHERE requirement = 'All'
