package jobtide.vocabulary;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jobtide.model.Sha256;

/**
 * The terms that extraction looks for, as the files in {@code schemas/vocabulary/} give them.
 *
 * <p>Immutable. Serialized as the files' text, and parsed again where it arrives.
 */
public final class Vocabulary implements Serializable {
  private static final String FOLDER = "vocabulary/";
  private static final List<String> FILES =
      List.of(
          "cloud_platforms.csv",
          "cues.csv",
          "headings.csv",
          "levels.csv",
          "roles.csv",
          "technologies.csv");

  private static final Set<String> SECTIONS =
      Set.of(
          "about",
          "duties",
          "requirements",
          "preferred",
          "benefits",
          "apply",
          "legal",
          "stack",
          "other");
  private static final Set<String> LEVELS =
      Set.of("intern", "junior", "mid", "senior", "lead", "manager", "executive", "none");
  private static final Set<String> ROLES =
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
          "multiple");
  private static final Set<String> CUES =
      Set.of(
          "required",
          "asked",
          "preferred",
          "mentioned",
          "learnable",
          "used",
          "negation",
          "outsider",
          "employer",
          "channel",
          "hiring",
          "job",
          "years",
          "experience",
          "no-experience");

  private final transient List<Technology> technologies;
  private final transient Map<String, String> cloudPlatforms;
  private final transient List<Phrase> headings;
  private final transient List<Phrase> levels;
  private final transient List<Phrase> roles;
  private final transient List<Phrase> cues;
  private final TreeMap<String, String> texts; // sorted, for the hash
  private final String folder;

  private Vocabulary(Map<String, String> texts, String folder) {
    this.texts = new TreeMap<>(texts);
    this.folder = folder;
    this.cloudPlatforms = parseCloudPlatforms();
    this.technologies =
        TechnologyFile.parse(
            describe("technologies.csv"), texts.get("technologies.csv"), cloudPlatforms.keySet());
    this.headings = phrases("headings.csv", "section", SECTIONS, null, Set.of());
    this.levels = phrases("levels.csv", "level", LEVELS, "where", Set.of("title", "any"));
    this.roles = phrases("roles.csv", "role", ROLES, "weight", Set.of("1", "2", "3"));
    this.cues = phrases("cues.csv", "cue", CUES, "stands", Set.of("before", "after", "near"));
  }

  /**
   * Reads the vocabulary's files.
   *
   * @throws jobtide.model.UserError where a file is missing or broken; it names file and line
   */
  public static Vocabulary of(Schemas schemas) {
    TreeMap<String, String> texts = new TreeMap<>();
    for (String file : FILES) {
      texts.put(file, schemas.read(FOLDER + file));
    }
    String first = schemas.describe(FOLDER + FILES.get(0));
    return new Vocabulary(texts, first.substring(0, first.indexOf(FILES.get(0))));
  }

  /** All technologies, in the file's order. */
  public List<Technology> technologies() {
    return technologies;
  }

  /** What facts call the provider of a technology: AWS, Google Cloud, …, Other. */
  public Map<String, String> cloudPlatforms() {
    return cloudPlatforms;
  }

  /** Headings of sections; the value is the kind of section. */
  public List<Phrase> headings() {
    return headings;
  }

  /** Words for seniority; the value {@code none} marks words that only look like it. */
  public List<Phrase> levels() {
    return levels;
  }

  /** Words for roles; the detail is their weight, 3 for a whole job name, 1 for a vague one. */
  public List<Phrase> roles() {
    return roles;
  }

  /** Words that say how a posting speaks of what stands before, after or near them. */
  public List<Phrase> cues() {
    return cues;
  }

  /** SHA-256 of all files' text: facts made with another hash are out of date. */
  public String hash() {
    MessageDigest digest = Sha256.digest();
    texts.forEach(
        (file, text) -> {
          digest.update(file.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(text.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
        });
    return Sha256.hex(digest.digest());
  }

  private Object readResolve() {
    return new Vocabulary(texts, folder);
  }

  private Map<String, String> parseCloudPlatforms() {
    Map<String, String> platforms = new LinkedHashMap<>();
    CsvTable.parse(
            describe("cloud_platforms.csv"),
            texts.get("cloud_platforms.csv"),
            "provider",
            "reported_as")
        .unique("provider")
        .rows()
        .forEach(row -> platforms.put(row.get("provider"), row.get("reported_as")));
    return platforms;
  }

  private List<Phrase> phrases(
      String file, String value, Set<String> values, String detail, Set<String> details) {
    String name = describe(file);
    CsvTable table =
        detail == null
            ? CsvTable.parse(name, texts.get(file), "phrase", value, "language")
            : CsvTable.parse(name, texts.get(file), "phrase", value, detail, "language");
    return table.unique("phrase", value, "language").rows().stream()
        .map(
            row ->
                new Phrase(
                    row.get("phrase"),
                    oneOf(row, value, values),
                    detail == null ? "" : oneOf(row, detail, details),
                    row.get("language")))
        .toList();
  }

  private static String oneOf(CsvTable.Row row, String column, Set<String> allowed) {
    String value = row.get(column);
    if (!allowed.contains(value)) {
      throw row.error(
          "the " + column + " is \"" + value + "\"",
          "make it one of " + String.join(", ", allowed.stream().sorted().toList()));
    }
    return value;
  }

  private String describe(String file) {
    return folder + file;
  }
}
