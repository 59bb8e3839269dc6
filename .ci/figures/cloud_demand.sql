SELECT * RENAME (subject AS provider, detail AS service) FROM demand_of('cloud')
