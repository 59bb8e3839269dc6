package jobtide.extract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobtide.model.ExplainedFacts;
import jobtide.model.Facts;
import jobtide.model.Finding;
import jobtide.model.Mention;
import jobtide.model.Salary;
import jobtide.vocabulary.Vocabulary;

/**
 * Reads a posting: its title and text become {@link Facts}, each with its evidence.
 *
 * <p>Immutable and safe for use by many threads; serialized as its vocabulary. Takes time linear in
 * the text and never throws, whatever the text.
 */
public final class FactExtractor implements Serializable {
  private final Vocabulary vocabulary;
  private final transient TextReader reader;
  private final transient TechnologyExtractor technologies;
  private final transient CloudExtractor clouds;
  private final transient ConceptExtractor concepts;
  private final transient LevelExtractor levels;
  private final transient SalaryExtractor salaries;
  private final transient OpeningExtractor openings;
  private final transient EmploymentExtractor employment;
  private final transient DegreeExtractor degrees;
  private final transient SoftSkillExtractor softSkills;
  private final transient BenefitExtractor benefits;

  /** Compiles the vocabulary, which takes some tenths of a second: keep it. */
  public FactExtractor(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    reader = new TextReader(vocabulary);
    technologies = new TechnologyExtractor(vocabulary, reader);
    clouds = new CloudExtractor(vocabulary);
    concepts = new ConceptExtractor(vocabulary);
    levels = new LevelExtractor(reader);
    salaries = new SalaryExtractor(vocabulary, reader);
    openings = new OpeningExtractor(reader, salaries);
    employment = new EmploymentExtractor(reader);
    degrees = new DegreeExtractor(reader);
    softSkills = new SoftSkillExtractor(vocabulary);
    benefits = new BenefitExtractor(vocabulary);
  }

  /** The vocabulary that it reads by; its hash marks the facts. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The facts of a posting, see {@link #explain}. */
  public Facts extract(String title, String text, Salary structured, String statedLevel) {
    Reading head = head(title);
    return facts(head, body(head, text), structured, statedLevel, new ArrayList<>());
  }

  /**
   * The facts of one posting with what shows them.
   *
   * @param title null or blank where the dump has none, as in a forum's post
   * @param text plain text, its lines kept; null where the dump has none
   * @param structured pay as a field of the dump gives it: it wins over the text, but for what can
   *     be no pay; may be null
   * @param statedLevel seniority as a field of the dump words it; may be null
   */
  public ExplainedFacts explain(String title, String text, Salary structured, String statedLevel) {
    Reading head = head(title);
    Reading body = body(head, text);
    List<Finding> evidence = sections(body);
    Facts facts = facts(head, body, structured, statedLevel, evidence);
    return new ExplainedFacts(facts, evidence);
  }

  private Reading head(String title) {
    return reader.readTitle(title == null ? "" : title);
  }

  private Reading body(Reading head, String text) {
    return reader.readText(text == null ? "" : text, !head.text().isBlank());
  }

  /** The facts; the words that show them are added to the evidence. */
  private Facts facts(
      Reading head, Reading body, Salary structured, String statedLevel, List<Finding> evidence) {
    TechnologyExtractor.Named named = technologies.named(head, body);
    List<Mention> mentions = named.mentions();
    evidence.addAll(named.cues());
    OfferedJobs offered = new OfferedJobs(body);
    String role = value(RoleExtractor.role(head, body, offered, mentions), evidence);
    List<String> concepts = values(this.concepts.findings(head, body, role), evidence);
    Shown<Integer> minYears = YearsExtractor.minimum(head, body, role);
    evidence.addAll(minYears.evidence());
    List<String> hired = value(levels.levels(head, body, statedLevel, minYears, role), evidence);
    Salary field = structured != null && salaries.isPlausible(structured) ? structured : null;
    StatedPay pay = field == null ? salaries.pay(head, body) : null;
    if (pay != null) {
      evidence.add(pay.finding());
    }
    DegreeExtractor.Asked asked = degrees.asked(body);
    List<String> degree = values(asked.degree(), evidence);
    return new Facts(
        mentions,
        named.oneOf(),
        clouds.providers(mentions),
        concepts,
        hired,
        minYears.value(),
        pay == null ? field : pay.salary(),
        role,
        value(openings.openings(head, body, offered, role), evidence),
        orUnspecified(values(WorkModeExtractor.findings(head, body), evidence)),
        orUnspecified(values(employment.findings(head, body), evidence)),
        degree.isEmpty() ? "none" : degree.get(0),
        degree.isEmpty() ? List.of() : values(asked.fields(), evidence),
        values(softSkills.findings(head, body), evidence),
        values(IndustryExtractor.findings(body), evidence),
        values(benefits.findings(body), evidence),
        body.language());
  }

  /** The lines that begin a part: by them a requirement is told from what is nice to have. */
  private static List<Finding> sections(Reading body) {
    List<Finding> sections = new ArrayList<>();
    List<Line> lines = body.lines().all();
    for (int start : body.sections().starts()) {
      int at = body.lines().indexAt(start);
      if (at < lines.size()) {
        Line line = lines.get(at);
        String kind = body.sections().at(start).name().toLowerCase(Locale.ROOT);
        sections.add(body.finding("section", kind, line.core(), line.coreEnd()));
      }
    }
    return sections;
  }

  private static <T> T value(Shown<T> shown, List<Finding> evidence) {
    evidence.addAll(shown.evidence());
    return shown.value();
  }

  /** What the findings show, each once, in their order; they are kept as evidence. */
  private static List<String> values(List<Finding> findings, List<Finding> evidence) {
    if (findings.isEmpty()) {
      return List.of();
    }
    evidence.addAll(findings);
    Set<String> values = new LinkedHashSet<>();
    for (Finding finding : findings) {
      values.add(finding.value());
    }
    return List.copyOf(values);
  }

  private static List<String> orUnspecified(List<String> values) {
    return values.isEmpty() ? List.of(LevelExtractor.UNSPECIFIED) : values;
  }

  private Object readResolve() {
    return new FactExtractor(vocabulary);
  }
}
