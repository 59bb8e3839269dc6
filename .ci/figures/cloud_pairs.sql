SELECT * RENAME (given AS provider, other AS with_provider, given_vacancies AS provider_vacancies)
FROM pairs_in('platforms_together')
