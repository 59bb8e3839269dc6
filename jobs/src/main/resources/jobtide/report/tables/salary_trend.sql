SELECT source, currency, month, growth, smoothed_growth, cells FROM salary_trend ORDER BY ALL
