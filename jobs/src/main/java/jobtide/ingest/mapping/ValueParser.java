package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the values of a mapping whose shape the schema has already passed. */
final class ValueParser {
  private static final List<String> SOURCES =
      List.of("path", "named", "constant", "first", "join", "all", "each");

  private final LocatedYaml yaml;

  ValueParser(LocatedYaml yaml) {
    this.yaml = yaml;
  }

  /** The rule of a field, null where the mapping has none. */
  ValueRule optional(JsonNode parent, String pointer, String key, ClosedTerms terms) {
    JsonNode node = parent.get(key);
    return node == null ? null : rule(node, LocatedYaml.child(pointer, key), terms);
  }

  /**
   * @param terms what the field may hold, null where it may hold any text
   */
  ValueRule rule(JsonNode node, String pointer, ClosedTerms terms) {
    if (!node.isObject()) {
      return new ValueRule.AtPath(path(node, pointer));
    }
    List<String> sources = SOURCES.stream().filter(node::has).toList();
    if (sources.size() != 1) {
      throw yaml.error(
          pointer,
          "a value has exactly one of %s, this has %s"
              .formatted(
                  String.join(", ", SOURCES),
                  sources.isEmpty() ? "none" : String.join(" and ", sources)));
    }
    String source = sources.get(0);
    if (node.has("separator") != source.equals("join")) {
      throw yaml.error(
          pointer,
          source.equals("join") ? "join needs a separator" : "separator goes with join alone");
    }
    if (node.has("value") != source.equals("each")) {
      throw yaml.error(
          pointer, source.equals("each") ? "each needs a value" : "value goes with each alone");
    }
    ValueRule rule = source(source, node, LocatedYaml.child(pointer, source), pointer, terms);
    List<TextStep> steps = steps(node, pointer, terms);
    return steps.isEmpty() ? rule : new ValueRule.Changed(rule, steps);
  }

  private ValueRule source(
      String source, JsonNode node, String at, String pointer, ClosedTerms terms) {
    JsonNode value = node.get(source);
    return switch (source) {
      case "path" -> new ValueRule.AtPath(path(value, at));
      case "named" -> new ValueRule.Named(strings(value));
      case "constant" -> {
        checkTerm(value.asText(), at, terms);
        yield new ValueRule.Constant(value.asText());
      }
      case "first" -> new ValueRule.First(rules(value, at, terms));
      case "join" ->
          new ValueRule.Together(rules(value, at, terms), node.get("separator").asText());
      case "all" -> new ValueRule.Together(rules(value, at, terms), null);
      default ->
          new ValueRule.ForEach(
              path(value, at), rule(node.get("value"), LocatedYaml.child(pointer, "value"), terms));
    };
  }

  /** The steps of a value, always in this order: that is what makes a mapping easy to read. */
  private List<TextStep> steps(JsonNode node, String pointer, ClosedTerms terms) {
    List<TextStep> steps = new ArrayList<>();
    if (node.has("html")) {
      String written = node.get("html").asText().toUpperCase(Locale.ROOT);
      steps.add(new TextStep.Html(TextStep.Html.Written.valueOf(written)));
    }
    if (node.has("decode")) {
      steps.add(new TextStep.PercentDecoded());
    }
    if (node.has("headline")) {
      String part = node.get("headline").asText().toUpperCase(Locale.ROOT);
      steps.add(new TextStep.HeadlinePart(TextStep.HeadlinePart.Part.valueOf(part)));
    }
    if (node.has("linked")) {
      steps.add(new TextStep.LinkedCompany());
    }
    if (node.has("split")) {
      steps.add(
          new TextStep.Split(pattern(node.get("split"), LocatedYaml.child(pointer, "split"))));
    }
    if (node.has("capture")) {
      steps.add(
          new TextStep.Capture(
              capture(node.get("capture"), LocatedYaml.child(pointer, "capture"))));
    }
    if (node.has("map")) {
      steps.add(
          new TextStep.Translated(
              table(node.get("map"), LocatedYaml.child(pointer, "map"), terms)));
    }
    if (node.has("heading")) {
      steps.add(new TextStep.Headed(node.get("heading").asText()));
    }
    return steps;
  }

  /** The date formats of a value; ISO in UTC where it names none. */
  DateRule dates(JsonNode node, String pointer) {
    List<String> formats = node.has("dates") ? strings(node.get("dates")) : List.of("iso");
    ZoneId zone = ZoneOffset.UTC;
    if (node.has("zone")) {
      try {
        zone = ZoneId.of(node.get("zone").asText());
      } catch (DateTimeException e) {
        throw yaml.error(
            LocatedYaml.child(pointer, "zone"),
            "'%s' is no time zone: write one such as America/New_York or UTC"
                .formatted(node.get("zone").asText()));
      }
    }
    try {
      return new DateRule(formats, zone);
    } catch (IllegalArgumentException e) {
      throw yaml.error(
          LocatedYaml.child(pointer, "dates"),
          "a date format of '%s' is wrong (%s): use iso, epoch_seconds, epoch_millis or a pattern such as"
                  .formatted(String.join("', '", formats), e.getMessage())
              + " MM/dd/yyyy");
    }
  }

  /** How a value's amounts are written. */
  NumberRule number(JsonNode node) {
    return new NumberRule(
        node.path("decimal").asText("."),
        node.has("scale") ? node.get("scale").decimalValue() : BigDecimal.ONE);
  }

  FieldPath path(JsonNode node, String pointer) {
    try {
      return FieldPath.parse(node.asText());
    } catch (IllegalArgumentException | PatternSyntaxException e) {
      throw yaml.error(pointer, e.getMessage());
    }
  }

  List<FieldPath> paths(JsonNode array, String pointer) {
    List<FieldPath> paths = new ArrayList<>();
    for (JsonNode element : array) {
      paths.add(path(element, pointer + "/" + paths.size()));
    }
    return paths;
  }

  Pattern pattern(JsonNode node, String pointer) {
    try {
      return Pattern.compile(node.asText());
    } catch (PatternSyntaxException e) {
      throw yaml.error(
          pointer,
          "regular expression '%s' is wrong (%s): RE2 syntax is expected, without look-around"
              .formatted(node.asText(), e.getDescription()));
    }
  }

  /** A pattern with a group. */
  Pattern capture(JsonNode node, String pointer) {
    Pattern pattern = pattern(node, pointer);
    if (pattern.groupCount() < 1) {
      throw yaml.error(
          pointer,
          "regular expression '%s' has no group: put ( ) around what is to be captured"
              .formatted(node.asText()));
    }
    return pattern;
  }

  private List<ValueRule> rules(JsonNode array, String pointer, ClosedTerms terms) {
    List<ValueRule> rules = new ArrayList<>();
    for (JsonNode element : array) {
      rules.add(rule(element, pointer + "/" + rules.size(), terms));
    }
    return rules;
  }

  private Map<String, String> table(JsonNode node, String pointer, ClosedTerms terms) {
    Map<String, String> table = new HashMap<>();
    node.properties()
        .forEach(
            entry -> {
              checkTerm(
                  entry.getValue().asText(), LocatedYaml.child(pointer, entry.getKey()), terms);
              table.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue().asText());
            });
    return table;
  }

  private void checkTerm(String text, String pointer, ClosedTerms terms) {
    if (terms != null && terms.term(text) == null) {
      throw yaml.error(
          pointer,
          "'%s' is none of %s: use one of these".formatted(text, String.join(", ", terms.terms())));
    }
  }

  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asText()));
    return strings;
  }
}
