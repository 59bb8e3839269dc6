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
 * @param values of each aspect that it speaks of; of {@link Aspect#REQUIREMENT} none
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

  /** Reads the fields of the annotation guide, which labels and facts share; some may be absent. */
  public static Answers of(JsonNode json, TechnologyNames names) {
    Map<Aspect, Set<String>> values = new EnumMap<>(Aspect.class);
    Map<String, String> requirements = new LinkedHashMap<>();
    for (JsonNode technology : json.path("technologies")) {
      requirements.put(
          names.label(technology.path("name").asText()),
          technology.path("requirement").asText("mentioned"));
    }
    Pay pay = pay(json.path("salary"));
    for (Aspect aspect : Aspect.values()) {
      if (json.has(aspect.field())) {
        values.put(
            aspect,
            switch (aspect) {
              case TECHNOLOGIES -> requirements.keySet();
              case SALARY -> pay == null ? Set.of() : Set.of(pay.toString());
              case MIN_YEARS, DEGREE, ROLE -> Set.of(json.get(aspect.field()).asText("none"));
              default -> list(json.get(aspect.field()), aspect);
            });
      }
    }
    if (values.containsKey(Aspect.TECHNOLOGIES)) {
      values.put(Aspect.REQUIREMENT, Set.of());
    }
    if (values.containsKey(Aspect.DEGREE)) {
      Set<String> degree = values.get(Aspect.DEGREE);
      values.put(Aspect.DEGREE_STATED, degree.contains("none") ? Set.of() : degree);
    }
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

  /** Whether it speaks of this aspect, if only to say that there is nothing of the kind. */
  boolean speaksOf(Aspect aspect) {
    return values.containsKey(aspect);
  }

  Set<String> of(Aspect aspect) {
    return values.getOrDefault(aspect, Set.of());
  }
}
