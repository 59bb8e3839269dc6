package jobtide.ingest.mapping;

import java.util.List;
import java.util.Map;

/**
 * The rules of a posting's fields.
 *
 * @param values by the field's name in the mapping; a field without a rule stays empty
 * @param postedAt formats of {@code posted_at}; null where the field has no rule
 * @param validThrough formats of {@code valid_through}; null where the field has no rule
 * @param salaries the first that finds an amount counts
 */
record FieldRules(
    Map<String, ValueRule> values,
    DateRule postedAt,
    DateRule validThrough,
    List<SalaryRule> salaries) {
  /** The fields that hold values, in the order of the posting. */
  static final List<String> NAMES =
      List.of(
          "source_posting_id",
          "requisition_id",
          "url",
          "title",
          "company",
          "places",
          "posted_at",
          "valid_through",
          "employment_types",
          "work_modes",
          "skills",
          "stated_level",
          "education",
          "industry",
          "language",
          "description");

  FieldRules {
    values = Map.copyOf(values);
    salaries = List.copyOf(salaries);
  }
}
