package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobtide.ingest.mapping.Mapping.Format;
import jobtide.ingest.mapping.Mapping.Kind;
import jobtide.ingest.mapping.Mapping.Rules;

/** Reads a mapping whose shape the schema has already passed. */
final class MappingParser {
  private static final Map<String, ClosedTerms> TERMS =
      Map.of(
          "employment_types", ClosedTerms.EMPLOYMENT_TYPES,
          "work_modes", ClosedTerms.WORK_MODES);

  private final LocatedYaml yaml;
  private final ValueParser values;

  private MappingParser(LocatedYaml yaml) {
    this.yaml = yaml;
    values = new ValueParser(yaml);
  }

  /** The mapping of a text that was held to the schema before. */
  static Mapping mapping(String name, String text) {
    return mapping(name, text, LocatedYaml.parse(name, text));
  }

  static Mapping mapping(String name, String text, LocatedYaml yaml) {
    return new MappingParser(yaml).parsed(name, text);
  }

  private Mapping parsed(String name, String text) {
    JsonNode root = yaml.root();
    Mapping.About about =
        new Mapping.About(
            root.get("source").asText(),
            root.get("title").asText(),
            root.get("kind").asText().equals("flow") ? Kind.FLOW : Kind.STOCK,
            root.get("licence").asText(),
            root.get("attribution").asText(),
            root.get("documentation").asText());
    List<RejectRule> rejects = new ArrayList<>();
    for (JsonNode node : root.path("reject")) {
      rejects.add(reject(node, "/reject/" + rejects.size()));
    }
    return new Mapping(
        name,
        text,
        about,
        format(root.path("format")),
        records(root),
        new Rules(
            detect(root.path("detect")),
            root.has("dump_date") ? dumpDate(root.get("dump_date")) : null,
            rejects,
            root.has("expand") ? values.path(root.get("expand"), "/expand") : null,
            fields(root.get("fields"))));
  }

  private Format format(JsonNode format) {
    String encoding = format.path("encoding").asText(null);
    if (encoding != null && !isKnown(encoding)) {
      throw yaml.error(
          "/format/encoding",
          "encoding '" + encoding + "' is unknown: write one such as UTF-8 or windows-1252");
    }
    return new Format(
        ValueParser.strings(format.path("types")),
        format.path("delimiter").asText(null),
        format.path("quote").asText(null),
        format.path("escape").asText(null),
        encoding);
  }

  private static boolean isKnown(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private String records(JsonNode root) {
    String records = root.path("records").asText(null);
    if (records != null && !records.isEmpty()) {
      values.path(root.get("records"), "/records");
    }
    return records;
  }

  private DetectRule detect(JsonNode node) {
    Pattern fileName =
        node.has("file_name") ? values.pattern(node.get("file_name"), "/detect/file_name") : null;
    return new DetectRule(
        values.paths(node.path("all"), "/detect/all"),
        values.paths(node.path("any"), "/detect/any"),
        fileName);
  }

  private DumpDateRule dumpDate(JsonNode node) {
    if (!node.has("file_name") && !node.has("latest")) {
      throw yaml.error("/dump_date", "dump_date needs file_name, latest, or both");
    }
    return new DumpDateRule(
        node.has("file_name")
            ? values.capture(node.get("file_name"), "/dump_date/file_name")
            : null,
        values.optional(node, "/dump_date", "latest", null),
        values.dates(node, "/dump_date"));
  }

  private RejectRule reject(JsonNode node, String pointer) {
    if ((node.has("equals") ? 1 : 0) + (node.has("is") ? 1 : 0) != 1) {
      throw yaml.error(
          pointer, "a reject rule has exactly one of equals and is (blank or present)");
    }
    return new RejectRule(
        values.path(node.get("path"), LocatedYaml.child(pointer, "path")),
        node.has("equals") ? node.get("equals").asText() : null,
        node.path("is").asText().equals("blank"),
        node.get("reason").asText(),
        node.get("message").asText());
  }

  private FieldRules fields(JsonNode fields) {
    if (!fields.has("title") && !fields.has("description")) {
      throw yaml.error("/fields", "a posting has a title or a description: map at least one");
    }
    Map<String, ValueRule> rules = new HashMap<>();
    for (String name : FieldRules.NAMES) {
      ValueRule rule = values.optional(fields, "/fields", name, TERMS.get(name));
      if (rule != null) {
        boolean dated = name.equals("posted_at") || name.equals("valid_through");
        if (!dated && (fields.get(name).has("dates") || fields.get(name).has("zone"))) {
          throw yaml.error(
              "/fields/" + name, "dates and zone go with posted_at, valid_through and dump_date");
        }
        rules.put(name, rule);
      }
    }
    List<SalaryRule> salaries = new ArrayList<>();
    JsonNode salary = fields.path("salary");
    if (salary.isObject()) {
      salaries.add(salary(salary, "/fields/salary"));
    }
    if (salary.isArray()) {
      for (JsonNode element : salary) {
        salaries.add(salary(element, "/fields/salary/" + salaries.size()));
      }
    }
    return new FieldRules(
        rules, dates(fields, "posted_at"), dates(fields, "valid_through"), salaries);
  }

  private DateRule dates(JsonNode fields, String name) {
    return fields.has(name) ? values.dates(fields.get(name), "/fields/" + name) : null;
  }

  private SalaryRule salary(JsonNode node, String pointer) {
    return new SalaryRule(
        node.has("from") ? values.path(node.get("from"), LocatedYaml.child(pointer, "from")) : null,
        values.optional(node, pointer, "min", null),
        values.number(node.path("min")),
        values.optional(node, pointer, "max", null),
        values.number(node.path("max")),
        values.optional(node, pointer, "currency", null),
        values.optional(node, pointer, "period", ClosedTerms.PERIOD),
        values.optional(node, pointer, "basis", ClosedTerms.BASIS),
        values.optional(node, pointer, "kind", ClosedTerms.KIND));
  }
}
