package jobtide.vocabulary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a currency of which many make a dollar.
 *
 * @param perDollar how many make a US dollar, roughly
 * @param leastYearly from how many US dollars on pay without a time is for a year
 */
public record Currency(double perDollar, double leastYearly) {

  /** The rows of {@code currencies.csv} by ISO 4217 code. */
  static Map<String, Currency> parse(String describedAs, String text) {
    Map<String, Currency> currencies = new LinkedHashMap<>();
    CsvTable.parse(describedAs, text, "currency", "per_dollar", "least_yearly")
        .unique("currency")
        .rows()
        .forEach(
            row ->
                currencies.put(
                    row.get("currency"),
                    new Currency(number(row, "per_dollar"), number(row, "least_yearly"))));
    return Collections.unmodifiableMap(currencies);
  }

  private static double number(CsvTable.Row row, String column) {
    try {
      double number = Double.parseDouble(row.get(column));
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as of a number that cannot be one.
    }
    throw row.error(
        "the " + column + " is \"" + row.get(column) + "\"", "give a number above zero");
  }
}
