package jobtide.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The vocabulary's files of phrases: which columns each has and what may stand in them. */
public enum PhraseFile {
  /** What a posting asks the candidate to know or work on that is no technology. */
  CONCEPTS("concept", null, null, Set.of()),
  /** How a posting speaks of what stands before, after or near the phrase. */
  CUES(
      "cue",
      Set.of(
          "required",
          "asked",
          "preferred",
          "mentioned",
          "learnable",
          "used",
          "back",
          "negation",
          "outsider",
          "employer",
          "channel",
          "hiring",
          "job",
          "years",
          "experience",
          "no-experience"),
      "stands",
      Set.of("before", "after", "near")),
  /** Degrees, and words that say how much a posting asks for one. */
  DEGREES("kind", null, null, Set.of()),
  /** Words for kinds of employment; {@code none} marks those that only look like it. */
  EMPLOYMENT("employment", null, null, Set.of()),
  /** What a degree may be in. */
  FIELDS_OF_STUDY("field", null, null, Set.of()),
  /** Headings of sections. */
  HEADINGS(
      "section",
      Set.of(
          "about",
          "duties",
          "requirements",
          "preferred",
          "benefits",
          "apply",
          "legal",
          "stack",
          "other"),
      null,
      Set.of()),
  /** What employers work in. */
  INDUSTRIES("industry", null, null, Set.of()),
  /** Words for seniority; {@code none} marks those that only look like it. */
  LEVELS(
      "level",
      Set.of("intern", "junior", "mid", "senior", "lead", "manager", "executive", "none"),
      "where",
      Set.of("title", "any")),
  /** Words beside amounts that say whether, and for what time, they are pay. */
  PAY("kind", null, null, Set.of()),
  /** Names of jobs; the weight is 3 for a whole one, 1 for a vague one. */
  ROLES(
      "role",
      Set.of(
          "backend",
          "frontend",
          "fullstack",
          "mobile",
          "data-engineering",
          "data-science",
          "data-analysis",
          "machine-learning",
          "devops-sre",
          "security",
          "qa",
          "embedded",
          "game",
          "engineering-management",
          "architect",
          "software-other",
          "it-support",
          "product-design",
          "product-management",
          "non-tech",
          "multiple"),
      "weight",
      Set.of("1", "2", "3")),
  /**
   * How employers word the soft skills that they ask for; {@code none} marks what only looks so.
   */
  SOFT_SKILLS("skill", null, null, Set.of()),
  /** Words for where the work is done; {@code none} marks those that only look like it. */
  WORK_MODES("work_mode", null, null, Set.of());

  private final String valueColumn;
  private final Set<String> values;
  private final String detailColumn;
  private final Set<String> details;

  /**
   * A file {@code NAME.csv} of the columns phrase, value, detail and language.
   *
   * @param values null where any will do
   * @param detailColumn null where the file has none
   */
  PhraseFile(String valueColumn, Set<String> values, String detailColumn, Set<String> details) {
    this.valueColumn = valueColumn;
    this.values = values;
    this.detailColumn = detailColumn;
    this.details = details;
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }

  String[] columns() {
    return detailColumn == null
        ? new String[] {"phrase", valueColumn, "language"}
        : new String[] {"phrase", valueColumn, detailColumn, "language"};
  }

  List<Phrase> parse(String describedAs, String text) {
    return CsvTable.parse(describedAs, text, columns())
        .unique("phrase", valueColumn, "language")
        .rows()
        .stream()
        .map(
            row ->
                new Phrase(
                    row.get("phrase"),
                    oneOf(row, valueColumn, values),
                    detailColumn == null ? "" : oneOf(row, detailColumn, details),
                    row.get("language")))
        .toList();
  }

  private static String oneOf(CsvTable.Row row, String column, Set<String> allowed) {
    String value = row.get(column);
    if (allowed == null && value.isEmpty()) {
      throw row.error("the " + column + " is blank", "name it");
    }
    if (allowed != null && !allowed.contains(value)) {
      throw row.error(
          "the " + column + " is \"" + value + "\"",
          "make it one of " + String.join(", ", allowed.stream().sorted().toList()));
    }
    return value;
  }
}
