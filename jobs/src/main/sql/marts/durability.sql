-- Technologies whose demand rises or falls steadily. Contract: schemas/tables/durability.yaml
-- The last four half-years, each against the same half a year before.
-- Reads: advertised; facts.
WITH vacancies AS (
  SELECT
    2 * year(month) + CAST(month(month) > 6 AS int) AS half, source, vacancy_id,
    coalesce(min(employer), vacancy_id) AS cluster,
    min(employer) IS NOT NULL AND NOT max(is_agency) AS is_known,
    array_distinct(flatten(collect_list(technologies))) AS technologies
  FROM (
    SELECT
      a.month, a.source, a.vacancy_id, a.employer, a.is_agency,
      transform(f.technologies, t -> t.name) AS technologies
    FROM advertised a
    JOIN facts f ON a.posting_id = f.posting_id
    WHERE a.series = 'flow' AND a.is_described
  )
  GROUP BY 1, 2, 3
),
employers AS (
  SELECT
    half, source, cluster, is_known,
    CAST(count(*) AS double) AS m,
    flatten(collect_list(technologies)) AS technologies
  FROM vacancies
  GROUP BY 1, 2, 3, 4
),
summed AS (
  SELECT
    *,
    CAST(sum(m) OVER cell AS bigint) AS total,
    struct(
      count(*) OVER cell, sum(m * m) OVER cell, sum(m * m * m) OVER cell,
      sum(m * m * m * m) OVER cell
    ) AS sizes,
    max(half) OVER (PARTITION BY source) - half AS age
  FROM employers
  WINDOW cell AS (PARTITION BY half, source)
),
-- The half-years that count. effect_of_none: the design effect of a share that nobody asks for.
halves AS (
  SELECT half, age, source, total, share_of_none(total, sizes).design_effect AS effect_of_none
  FROM (SELECT DISTINCT half, age, source, total, sizes FROM summed WHERE age < 6 AND total >= 30)
),
asking AS (
  SELECT
    half, age, source, cluster, is_known, m, total, sizes, technology,
    count(*) AS vacancies,
    CAST(count(*) AS double) AS y
  FROM summed
  LATERAL VIEW explode(technologies) AS technology
  WHERE age < 6 AND total >= 30
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
),
asked AS (
  SELECT
    half, age, source, technology, total,
    sum(vacancies) AS vacancies,
    clustered_share(sum(vacancies), total, first(sizes), struct(
        sum(y * y), sum(y * m), sum(y * y * m), sum(y * m * m),
        sum(y * y * y * y), sum(y * y * y * m), sum(y * y * m * m),
        sum(y * m * m * m)
      )).design_effect
      AS design_effect,
    breadth(collect_list(if(is_known, vacancies, NULL))) AS breadth
  FROM asking
  GROUP BY 1, 2, 3, 4, 5
),
filled AS (
  SELECT
    h.half, h.age, h.source, t.technology, h.total, a.breadth,
    coalesce(a.vacancies, 0) AS vacancies,
    coalesce(a.design_effect, h.effect_of_none) AS design_effect
  FROM (SELECT DISTINCT source, technology FROM asked) t
  JOIN halves h ON t.source = h.source
  LEFT JOIN asked a
    ON t.source = a.source AND t.technology = a.technology AND h.half = a.half
),
compared AS (
  SELECT
    *,
    first(vacancies) OVER year_before AS vacancies_before,
    first(total) OVER year_before AS total_before,
    first(design_effect) OVER year_before AS design_effect_before,
    sum(vacancies) OVER (PARTITION BY source, technology) AS all_vacancies
  FROM filled
  WINDOW year_before AS (
    PARTITION BY source, technology ORDER BY half RANGE BETWEEN 2 PRECEDING AND 2 PRECEDING
  )
),
tested AS (
  SELECT
    source,
    collect_list(
      struct(
        technology, half, vacancies, breadth,
        vacancies / total - vacancies_before / total_before AS change,
        shares_differ(
          vacancies_before, total_before, design_effect_before, vacancies, total, design_effect
        ) AS p_value
      )
    ) AS tests
  FROM compared
  WHERE age < 4 AND total_before IS NOT NULL AND all_vacancies >= 30
  GROUP BY 1
),
adjusted AS (
  SELECT source, explode(arrays_zip(tests, q_value)) AS t
  FROM (SELECT source, tests, q_values(tests.p_value) AS q_value FROM tested)
),
judged AS (
  SELECT
    source,
    t.tests.technology AS technology,
    count(*) AS half_years,
    count_if(t.tests.change > 0 AND t.q_value < 0.05) AS rises,
    count_if(t.tests.change < 0 AND t.q_value < 0.05) AS falls,
    max_by(t.tests, t.tests.half) AS latest
  FROM adjusted
  GROUP BY 1, 2
)
SELECT
  source, technology, half_years, rises, falls,
  CASE WHEN rises = 4 THEN 'rising' WHEN falls = 4 THEN 'falling' ELSE 'unclear' END AS verdict,
  latest.change AS latest_change,
  latest.vacancies AS vacancies,
  latest.breadth AS breadth
FROM judged
