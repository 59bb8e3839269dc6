SELECT * EXCLUDE (detail, requirement) RENAME (subject AS work_mode) FROM demand_of('work mode') WHERE requirement = 'All'
