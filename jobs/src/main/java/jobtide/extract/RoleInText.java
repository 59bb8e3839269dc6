package jobtide.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jobtide.model.Finding;
import jobtide.model.Mention;

/** What a "software engineer" does, by the disciplines and the technologies that the text names. */
final class RoleInText {
  /**
   * Fields of their own, and in how many different words speaks who works in one: a word or two are
   * in the surroundings of any software.
   */
  private static final Map<String, Integer> FIELDS =
      Map.of(
          "mobile", 2,
          "embedded", 2,
          "game", 2,
          "machine-learning", 3,
          "devops-sre", 3,
          "data-engineering", 3,
          "security", 3);

  /** Kinds of technologies that only the server's side uses. */
  private static final Set<String> BEHIND =
      Set.of("database", "cache", "queue", "cloud-platform", "cloud-service");

  /** Languages that, beside much of the browser's side, are the server's. */
  private static final Set<String> SERVERS =
      Set.of("python", "java", "ruby", "go", "php", "c-sharp", "scala", "elixir", "clojure");

  /** Kinds of technologies that operators use, and how many of them make one. */
  private static final Set<String> OPERATIONS =
      Set.of("observability", "infrastructure-as-code", "orchestration", "container", "ci-cd");

  private static final int TOOLS_OF_AN_OPERATOR = 5;

  /** Kinds of technologies that software is made with, and how many show that it is. */
  private static final Set<String> SOFTWARE =
      Set.of(
          "language",
          "framework",
          "library",
          "database",
          "container",
          "orchestration",
          "infrastructure-as-code",
          "ci-cd",
          "version-control",
          "cloud-platform",
          "web",
          "api",
          "server",
          "queue",
          "cache",
          "ml",
          "llm",
          "testing",
          "observability");

  private static final int FEW_TOOLS = 2;

  /** In how many words speaks of a side who works on it too. */
  private static final int MUCH_OF_A_SIDE = 3;

  /** How far before the name of a job its side may stand. */
  private static final int SIDE_REACH = 12;

  private RoleInText() {}

  /**
   * The role of vague jobs.
   *
   * @param jobs that the posting hires for
   * @param technologies that the posting names
   */
  static Shown<String> refined(Reading text, List<Job> jobs, List<Mention> technologies) {
    Map<String, List<Hit>> found = disciplines(text);
    String field = field(text, found);
    if (field != null) {
      return shown(text, field, found.get(field));
    }
    String side = side(text, found, technologies);
    if (side != null) {
      List<Hit> hits = new ArrayList<>();
      found.forEach(
          (role, places) -> hits.addAll(JobNames.SIDES.contains(role) ? places : List.of()));
      return shown(text, side, hits);
    }
    return isOperator(technologies)
        ? of("devops-sre", technologies)
        : Job.shown(text, JobNames.SOFTWARE, jobs);
  }

  /**
   * The role of a job that a technology names, such as Rails, where the text says full stack or has
   * much of the browser's side.
   */
  static String widened(String role, Reading reading, int start, int end, Reading text) {
    if (!role.equals("backend") || reading.hits().in(Lexicon.TECHNOLOGY, start, end).isEmpty()) {
      return role;
    }
    Map<String, List<Hit>> found = disciplines(text);
    boolean front =
        !saysSide(reading, start, end)
            && words(text, found.getOrDefault("frontend", List.of())) >= MUCH_OF_A_SIDE;
    return front || found.containsKey("fullstack") ? "fullstack" : role;
  }

  /** Whether the name of a job says its side in words, as "Backend PHP Engineer" does. */
  private static boolean saysSide(Reading reading, int start, int end) {
    return reading
        .hits()
        .in(Lexicon.ROLE, Math.max(0, start - SIDE_REACH), end)
        .any(
            hit ->
                JobNames.SIDES.contains(hit.value())
                    && reading.hits().in(Lexicon.TECHNOLOGY, hit.start(), hit.end()).isEmpty());
  }

  /**
   * Whether a posting shows that a job is the one of software by its name: the title names what
   * software is made with, or the text speaks of the discipline in other words or of such
   * technologies.
   *
   * @param name of the job in the title
   */
  static boolean isOfSoftware(String name, Reading text, String role, List<Mention> technologies) {
    boolean named =
        text.hits()
            .of(Lexicon.ROLE)
            .any(
                hit ->
                    hit.is(role)
                        && !JobNames.isShared(hit)
                        && isSpecific(text, hit)
                        && !isOf(name, text, hit));
    return named
        || technologies.stream().anyMatch(t -> t.field().equals("title") && isTool(t))
        || technologies.stream().filter(RoleInText::isTool).count() >= FEW_TOOLS;
  }

  /** Whether a hit only says again what stands in a name: "electrical" of "Electrical Engineer". */
  private static boolean isOf(String name, Reading text, Hit hit) {
    String words = text.text().substring(hit.start(), hit.end());
    return name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private static boolean isTool(Mention technology) {
    return SOFTWARE.contains(technology.kind());
  }

  /** Whether a hit says more than "software", which any trade uses. */
  private static boolean isSpecific(Reading text, Hit hit) {
    return JobNames.weight(hit) >= JobNames.DISCIPLINE || JobNames.endsInJob(text, hit);
  }

  /** The places that name a discipline in the parts that speak of the job. */
  private static Map<String, List<Hit>> disciplines(Reading text) {
    Map<String, List<Hit>> found = new LinkedHashMap<>();
    for (Hit hit : text.hits().of(Lexicon.ROLE)) {
      SectionKind section = text.sections().at(hit.start());
      String role = hit.value();
      if (section.requirement() != null
          && section != SectionKind.ABOUT
          && section != SectionKind.PREFERRED
          && JobNames.weight(hit) >= JobNames.DISCIPLINE
          && (FIELDS.containsKey(role) || JobNames.SIDES.contains(role))) {
        found.computeIfAbsent(role, key -> new ArrayList<>()).add(hit);
      }
    }
    return found;
  }

  /** The field that the text speaks of in most words, and more often than of any side. */
  private static String field(Reading text, Map<String, List<Hit>> found) {
    int sides = JobNames.SIDES.stream().mapToInt(side -> count(found, side)).sum();
    String most = null;
    for (String role : found.keySet()) {
      if (FIELDS.containsKey(role)
          && count(found, role) > sides
          && words(text, found.get(role)) >= FIELDS.get(role)
          && (most == null || count(found, role) > count(found, most))) {
        most = role;
      }
    }
    return most;
  }

  private static int count(Map<String, List<Hit>> found, String role) {
    return found.getOrDefault(role, List.of()).size();
  }

  private static int words(Reading text, List<Hit> hits) {
    Set<String> words = new HashSet<>();
    for (Hit hit : hits) {
      words.add(text.text().substring(hit.start(), hit.end()).toLowerCase(Locale.ROOT));
    }
    return words.size();
  }

  private static String side(
      Reading text, Map<String, List<Hit>> found, List<Mention> technologies) {
    boolean front = found.containsKey("frontend");
    boolean back = found.containsKey("backend");
    if (front && !back && isTechnologies(text, found.get("frontend"))) {
      // Whoever uses React beside a database does both; React alone may be what others use.
      boolean often = count(found, "frontend") > 1;
      back =
          technologies.stream()
              .anyMatch(t -> BEHIND.contains(t.kind()) || (often && SERVERS.contains(t.id())));
      front = back || often;
    }
    if (front && back) {
      return "fullstack";
    }
    if (found.containsKey("fullstack")) {
      return "fullstack";
    }
    return front ? "frontend" : back ? "backend" : null;
  }

  private static boolean isTechnologies(Reading text, List<Hit> hits) {
    return hits.stream()
        .noneMatch(hit -> text.hits().in(Lexicon.TECHNOLOGY, hit.start(), hit.end()).isEmpty());
  }

  private static boolean isOperator(List<Mention> technologies) {
    long tools = technologies.stream().filter(t -> OPERATIONS.contains(t.kind())).count();
    return tools >= TOOLS_OF_AN_OPERATOR && 2 * tools > technologies.size();
  }

  private static Shown<String> of(String role, List<Mention> technologies) {
    return new Shown<>(
        role,
        technologies.stream()
            .filter(t -> OPERATIONS.contains(t.kind()))
            .map(t -> new Finding("role", role, t.evidence(), t.field(), t.start(), t.end()))
            .toList());
  }

  private static Shown<String> shown(Reading text, String role, List<Hit> hits) {
    return new Shown<>(
        role,
        hits.stream().map(hit -> text.finding("role", role, hit.start(), hit.end())).toList());
  }
}
