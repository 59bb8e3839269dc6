package jobtide.samples;

import java.util.List;

/**
 * How many vacancies a dump is made of.
 *
 * @param source name of the mapping that reads it
 * @param dump file or folder below the samples
 * @param months how many of the last months its vacancies were posted in
 * @param mix of roles, {@code tech} or {@code public}
 */
record Plan(String source, String dump, int months, int vacancies, String mix) {
  static List<Plan> all() {
    return SampleData.rows("plan.csv").stream()
        .map(
            row ->
                new Plan(
                    row.get("source"),
                    row.get("dump"),
                    Integer.parseInt(row.get("months")),
                    Integer.parseInt(row.get("vacancies")),
                    row.get("mix")))
        .toList();
  }
}
