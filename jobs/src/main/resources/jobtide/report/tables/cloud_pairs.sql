SELECT period, source, role, provider, with_provider, vacancies, provider_vacancies,
  with_vacancies, total, share, share_low, share_high, lift, lift_low, lift_high
FROM cloud_pairs ORDER BY ALL
