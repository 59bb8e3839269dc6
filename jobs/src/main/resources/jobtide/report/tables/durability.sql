SELECT source, technology, half_years, rises, falls, verdict, latest_change, vacancies, breadth
FROM durability ORDER BY ALL
