package jobtide.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rows of {@code technologies.csv} as technologies, checked against each other. */
final class TechnologyFile {
  private static final String[] COLUMNS = {
    "id",
    "label",
    "kind",
    "parent",
    "provider",
    "aliases",
    "case_rule",
    "context",
    "since",
    "examples",
    "counterexamples"
  };

  private static final List<String> KINDS =
      List.of(
          "language",
          "framework",
          "library",
          "database",
          "cache",
          "queue",
          "cloud-platform",
          "cloud-service",
          "container",
          "orchestration",
          "ci-cd",
          "infrastructure-as-code",
          "observability",
          "data",
          "bi",
          "ml",
          "llm",
          "testing",
          "mobile",
          "web",
          "api",
          "protocol",
          "operating-system",
          "version-control",
          "security",
          "embedded",
          "design",
          "office",
          "business",
          "build",
          "editor",
          "server");

  /** Marks a phrase of the column context in which the technology is not meant. */
  private static final String NAMESAKE = "!";

  private TechnologyFile() {}

  static List<Technology> parse(String fileName, String text, Set<String> providers) {
    CsvTable table = CsvTable.parse(fileName, text, COLUMNS).unique("id").unique("label");
    Map<String, Technology> byId = new LinkedHashMap<>();
    Map<String, CsvTable.Row> spelled = new HashMap<>();
    Set<String> shareable = new HashSet<>();
    for (CsvTable.Row row : table.rows()) {
      Technology technology = technology(row, providers);
      byId.put(technology.id(), technology);
      for (Spelling spelling : technology.spellings()) {
        CsvTable.Row other = spelled.putIfAbsent(key(spelling), row);
        boolean cued = spelling.rule() == CaseRule.CUE;
        if (other == null && cued) {
          shareable.add(key(spelling));
        }
        // Cues of their own tell several technologies of one name from each other.
        boolean shared = cued && shareable.contains(key(spelling));
        if (other != null && other != row && !shared) {
          throw row.error(
              "the spelling \"" + spelling.text() + "\" is also in " + other.where(),
              "give it to one of them");
        }
      }
    }
    for (CsvTable.Row row : table.rows()) {
      String parent = row.get("parent");
      if (!parent.isEmpty() && !byId.containsKey(parent)) {
        throw row.error("no technology has the id " + parent, "name a parent's id or none");
      }
    }
    return List.copyOf(byId.values());
  }

  private static String key(Spelling spelling) {
    return spelling.rule() == CaseRule.ANY
        ? spelling.text().toLowerCase(Locale.ROOT)
        : "=" + spelling.text();
  }

  private static Technology technology(CsvTable.Row row, Set<String> providers) {
    String provider = row.get("provider");
    if (!provider.isEmpty() && !providers.contains(provider)) {
      throw row.error(
          "the provider " + provider + " is not in cloud_platforms.csv", "add it there");
    }
    if (!KINDS.contains(row.get("kind"))) {
      List<String> nearest = Nearest.names(row.get("kind"), KINDS, 1);
      throw row.error(
          "the kind is \"" + row.get("kind") + "\"",
          nearest.isEmpty()
              ? "make it one of " + String.join(", ", KINDS)
              : "did you mean " + nearest.get(0) + "?");
    }
    if (provider.isEmpty() && row.get("kind").startsWith("cloud-")) {
      throw row.error("a " + row.get("kind") + " needs a provider", "name one");
    }
    CaseRule rule = rule(row, row.get("case_rule"));
    List<Spelling> spellings = new ArrayList<>();
    spellings.add(new Spelling(row.get("label"), rule));
    for (String alias : row.list("aliases")) {
      int mark = alias.lastIndexOf('~');
      Spelling spelling =
          mark < 0
              ? new Spelling(alias, rule)
              : new Spelling(alias.substring(0, mark), rule(row, alias.substring(mark + 1)));
      if (spellings.stream().noneMatch(known -> key(known).equals(key(spelling)))) {
        spellings.add(spelling);
      }
    }
    List<String> context =
        row.list("context").stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return new Technology(
        row.get("id"),
        row.get("label"),
        row.get("kind"),
        orNull(row.get("parent")),
        orNull(provider),
        spellings,
        context.stream().filter(word -> !word.startsWith(NAMESAKE)).toList(),
        context.stream()
            .filter(word -> word.startsWith(NAMESAKE))
            .map(word -> word.substring(NAMESAKE.length()))
            .toList(),
        year(row),
        row.list("examples"),
        row.list("counterexamples"));
  }

  private static CaseRule rule(CsvTable.Row row, String name) {
    return switch (name) {
      case "any" -> CaseRule.ANY;
      case "exact" -> CaseRule.EXACT;
      case "context" -> CaseRule.CONTEXT;
      case "cue" -> CaseRule.CUE;
      default ->
          throw row.error(
              "the case rule is \"" + name + "\"", "make it any, exact, context or cue");
    };
  }

  private static Integer year(CsvTable.Row row) {
    String since = row.get("since");
    if (since.isEmpty()) {
      return null;
    }
    if (since.length() != 4 || !since.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw row.error("since is \"" + since + "\"", "give a year of four digits or nothing");
    }
    return Integer.valueOf(since);
  }

  private static String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
