package jobtide.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Schemas;

/**
 * What labels may hold: the types and closed lists of {@code facts.schema.json}, and the roles that
 * are known. A label that cannot be right would be scored as Jobtide's mistake.
 */
public final class LabelRules {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int LONGEST = 80;

  private final JsonNode fields;
  private final Set<String> roles;

  private LabelRules(JsonNode fields, Set<String> roles) {
    this.fields = fields;
    this.roles = roles;
  }

  /** Those of this version of Jobtide. */
  public static LabelRules load() {
    try {
      JsonNode schema = new ObjectMapper().readTree(Schemas.bundled().read("facts.schema.json"));
      Set<String> roles = new LinkedHashSet<>(PhraseFile.ROLES.allowed());
      roles.add("unspecified");
      return new LabelRules(schema.path("properties"), roles);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("schemas/facts.schema.json", e);
    }
  }

  /** The first thing in a label that cannot be right, and what could be; else nothing. */
  public Optional<String> problem(JsonNode label) {
    return Stream.of(Aspect.values())
        .filter(aspect -> label.has(aspect.field()))
        .flatMap(aspect -> problem(aspect, label.get(aspect.field())).stream())
        .findFirst();
  }

  private Optional<String> problem(Aspect aspect, JsonNode value) {
    String field = aspect.field();
    return switch (aspect) {
      case TECHNOLOGIES -> technologies(value);
      case SALARY -> value.isNull() ? Optional.empty() : salary(value);
      case MIN_YEARS ->
          value.isNull() || (value.isIntegralNumber() && value.asLong() >= 0)
              ? Optional.empty()
              : wrong(field, value, "give a whole number of years, or null");
      case DEGREE -> oneOf(field, value, allowed(fields.path(field)));
      case ROLE -> oneOf(field, value, List.copyOf(roles));
      // No fields of their own, but told by those of technologies and degree.
      case REQUIREMENT, DEGREE_STATED -> Optional.empty();
      default -> list(field, value, allowed(fields.path(field).path("items")));
    };
  }

  private Optional<String> technologies(JsonNode value) {
    if (!value.isArray()) {
      return wrong("technologies", value, "give a list of {name, requirement}");
    }
    List<String> requirements = allowed(fields.at("/technologies/items/properties/requirement"));
    for (JsonNode technology : value) {
      JsonNode name = technology.path("name");
      if (!name.isTextual() || name.asText().isBlank()) {
        return wrong("technologies", technology, "give a list of {name, requirement}");
      }
      Optional<String> problem =
          oneOf("requirement of " + name.asText(), technology.path("requirement"), requirements);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<String> salary(JsonNode value) {
    JsonNode min = value.path("min");
    JsonNode max = value.path("max");
    boolean amounts =
        Stream.of(min, max).allMatch(amount -> amount.isNull() || amount.isNumber())
            && (min.isNumber() || max.isNumber());
    if (!value.isObject() || !amounts) {
      return wrong(
          "salary",
          value,
          "give null or {min, max, currency, period}, of which one amount may be null");
    }
    if (min.isNumber() && max.isNumber() && min.asDouble() > max.asDouble()) {
      return wrong("salary", value, "give the lower amount as min");
    }
    JsonNode currency = value.path("currency");
    if (!currency.isNull() && !CURRENCY.matcher(currency.asText()).matches()) {
      return wrong("currency of salary", currency, "give a code such as USD");
    }
    JsonNode period = value.path("period");
    List<String> periods = allowed(fields.at("/salary/oneOf/1/properties/period"));
    return period.isNull() ? Optional.empty() : oneOf("period of salary", period, periods);
  }

  /**
   * A list of texts.
   *
   * @param allowed empty where any will do
   */
  private static Optional<String> list(String field, JsonNode value, List<String> allowed) {
    if (!value.isArray()) {
      return wrong(field, value, "give a list, such as [\"" + value.asText("unspecified") + "\"]");
    }
    for (JsonNode item : value) {
      if (!item.isTextual() || item.asText().isBlank()) {
        return wrong("an item of " + field, item, "give a text");
      }
      if (!allowed.isEmpty() && !allowed.contains(item.asText())) {
        return oneOf("an item of " + field, item, allowed);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> oneOf(String field, JsonNode value, List<String> allowed) {
    return value.isTextual() && allowed.contains(value.asText())
        ? Optional.empty()
        : wrong(field, value, "use one of " + String.join(", ", allowed));
  }

  private static Optional<String> wrong(String field, JsonNode value, String remedy) {
    String shown = value.isMissingNode() ? "missing" : value.toString();
    return Optional.of(
        "%s is %s: %s"
            .formatted(
                field,
                shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown,
                remedy));
  }

  private static List<String> allowed(JsonNode schema) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : schema.path("enum")) {
      if (!value.isNull()) {
        values.add(value.asText());
      }
    }
    return values;
  }
}
