SELECT * RENAME (given AS technology, other AS with_technology, given_vacancies AS technology_vacancies)
FROM pairs_in('technologies_together')
