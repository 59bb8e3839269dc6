SELECT * RENAME (subject AS technology, detail AS kind) FROM demand_of('technology')
