package jobtide.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody says of one posting: a person that labelled it, or Jobtide.
 *
 * @param values of each aspect; of {@link Aspect#REQUIREMENT} none
 * @param requirements of technologies, by their labels
 * @param pay that is stated, or null
 */
public record Answers(Map<Aspect, Set<String>> values, Map<String, String> requirements, Pay pay) {

  /**
   * Pay as labels word it.
   *
   * @param min null for "up to"
   * @param max null for "from"
   */
  public record Pay(Double min, Double max, String currency, String period) {
    private static final double ROUNDING = 0.005;

    boolean isSame(Pay other) {
      return near(min, other.min)
          && near(max, other.max)
          && currency.equals(other.currency)
          && period.equals(other.period);
    }

    private static boolean near(Double a, Double b) {
      if (a == null || b == null) {
        return a == null && b == null;
      }
      return Math.abs(a - b) <= ROUNDING * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }

    @Override
    public String toString() {
      return "%s to %s %s a %s".formatted(amount(min), amount(max), currency, period);
    }

    private static String amount(Double amount) {
      return amount == null ? "?" : String.format(Locale.ROOT, "%.0f", amount);
    }
  }

  /** Of somebody who says nothing at all. */
  static final Answers NONE = new Answers(Map.of(), Map.of(), null);

  /** Reads the fields of the annotation guide, which labels and facts share. */
  public static Answers of(JsonNode json, TechnologyNames names) {
    Map<Aspect, Set<String>> values = new EnumMap<>(Aspect.class);
    Map<String, String> requirements = new LinkedHashMap<>();
    for (JsonNode technology : json.path("technologies")) {
      requirements.put(
          names.label(technology.path("name").asText()),
          technology.path("requirement").asText("mentioned"));
    }
    values.put(Aspect.TECHNOLOGIES, requirements.keySet());
    for (Aspect aspect :
        new Aspect[] {
          Aspect.CLOUD_PROVIDERS,
          Aspect.CONCEPTS,
          Aspect.LEVELS,
          Aspect.WORK_MODE,
          Aspect.EMPLOYMENT,
          Aspect.SOFT_SKILLS
        }) {
      values.put(aspect, list(json.path(aspect.field()), aspect));
    }
    JsonNode years = json.path("min_years");
    String degree = json.path("degree").asText("none");
    values.put(Aspect.DEGREE, Set.of(degree));
    values.put(Aspect.DEGREE_STATED, degree.equals("none") ? Set.of() : Set.of(degree));
    values.put(Aspect.MIN_YEARS, Set.of(years.isNumber() ? years.asText() : "none"));
    values.put(Aspect.ROLE, Set.of(json.path("role").asText("none")));
    Pay pay = pay(json.path("salary"));
    values.put(Aspect.SALARY, pay == null ? Set.of() : Set.of(pay.toString()));
    return new Answers(values, requirements, pay);
  }

  private static Set<String> list(JsonNode items, Aspect aspect) {
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode item : items) {
      if (aspect.scores(item.asText())) {
        values.add(item.asText());
      }
    }
    return values;
  }

  private static Pay pay(JsonNode salary) {
    if (!salary.isObject()) {
      return null;
    }
    return new Pay(
        amount(salary.path("min")),
        amount(salary.path("max")),
        salary.path("currency").asText(""),
        salary.path("period").asText(""));
  }

  private static Double amount(JsonNode amount) {
    return amount.isNumber() ? amount.asDouble() : null;
  }

  Set<String> of(Aspect aspect) {
    return values.getOrDefault(aspect, Set.of());
  }
}
