SELECT * EXCLUDE (detail, requirement) RENAME (subject AS pay_stated) FROM demand_of('pay') WHERE requirement = 'All'
