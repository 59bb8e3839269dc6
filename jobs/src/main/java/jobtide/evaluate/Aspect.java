package jobtide.evaluate;

import java.util.Locale;
import java.util.Set;

/** A field of labels and facts, and how it is scored. */
public enum Aspect {
  TECHNOLOGIES(Measure.SET),
  /** How strongly each technology is asked for that labels and facts both have. */
  REQUIREMENT(Measure.VALUE),
  CLOUD_PROVIDERS(Measure.SET),
  CONCEPTS(
      Measure.SET,
      "microservices",
      "ci/cd",
      "machine learning",
      "deep learning",
      "nlp",
      "computer vision",
      "llm",
      "agile",
      "scrum",
      "tdd",
      "data structures",
      "algorithms",
      "system design",
      "distributed systems",
      "caching",
      "task queues",
      "object-oriented programming",
      "functional programming",
      "devops",
      "data engineering",
      "security",
      "cryptography",
      "embedded",
      "blockchain",
      "etl",
      "data warehousing",
      "statistics"),
  LEVELS(Measure.SET),
  MIN_YEARS(Measure.VALUE),
  SALARY(Measure.SET),
  WORK_MODE(Measure.SET),
  EMPLOYMENT(Measure.SET),
  DEGREE(Measure.VALUE),
  /** The degree, over postings that speak of one. */
  DEGREE_STATED(Measure.SET),
  SOFT_SKILLS(
      Measure.SET,
      "communication",
      "problem-solving",
      "teamwork",
      "leadership",
      "mentoring",
      "ownership",
      "adaptability",
      "time-management",
      "creativity",
      "attention-to-detail",
      "analytical-thinking",
      "stakeholder-management"),
  ROLE(Measure.VALUE);

  /** What is counted. */
  public enum Measure {
    /** Items found, missed and invented: precision, recall and F1. */
    SET,
    /** Postings, or matched technologies, that are right: accuracy. */
    VALUE
  }

  private final Measure measure;
  private final Set<String> scored;

  /** With values given, labels speak of these alone, and others are not held against anybody. */
  Aspect(Measure measure, String... scored) {
    this.measure = measure;
    this.scored = Set.of(scored);
  }

  public Measure measure() {
    return measure;
  }

  boolean scores(String value) {
    return scored.isEmpty() || scored.contains(value);
  }

  /** Its name in JSON. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
