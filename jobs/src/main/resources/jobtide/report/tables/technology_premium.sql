SELECT source, technology, vacancies, n, employers, premium, premium_low, premium_high, p_value
FROM technology_premium ORDER BY ALL
