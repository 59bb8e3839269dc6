SELECT source, metric, value, unit, n FROM quality ORDER BY ALL
