package jobtide.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Advertised base pay.
 *
 * @param min lower end, null for "up to"
 * @param max upper end, null for "from"
 * @param period year, month or hour
 */
record Pay(Long min, Long max, String currency, String period) {
  /** Spread of the logarithm of a range's midpoint around its median. */
  static final double SIGMA = 0.14;

  private static final Map<String, String> SIGNS =
      Map.of("USD", "$", "GBP", "£", "EUR", "€", "CAD", "CA$", "AUD", "A$");

  /** Median of range midpoints at a level in a country, in its currency and period. */
  static double median(Market.Level level, Site.Country country) {
    return level.median() * country.factor();
  }

  static Pay draw(Dice dice, Market.Level level, Site.Country country, boolean hourly) {
    double drawn = median(level, country) * StrictMath.exp(SIGMA * dice.gaussian());
    long unit = hourly ? 1 : country.unit();
    long middle = StrictMath.round((hourly ? drawn / 2080 * 1.2 : drawn) / unit) * unit;
    long half = StrictMath.round(middle * dice.between(4, 13) / 100.0 / unit) * unit;
    String period = hourly ? "hour" : country.period();
    if (dice.chance(0.07)) {
      return new Pay(middle, middle, country.currency(), period);
    }
    return new Pay(middle - half, middle + half, country.currency(), period);
  }

  Pay withoutMin() {
    return new Pay(null, max, currency, period);
  }

  Pay withoutMax() {
    return new Pay(min, null, currency, period);
  }

  /** The pay in words, in one of many habits. */
  String written(Dice dice, boolean brief) {
    List<String> ways = new ArrayList<>();
    String suffix =
        switch (period) {
          case "hour" -> dice.pick(List.of(" per hour", "/hr", " an hour"));
          case "month" -> dice.pick(List.of(" per month", " / month", " a month"));
          default -> brief ? "" : dice.pick(List.of("", " per year", " a year", " per annum"));
        };
    String sign = SIGNS.get(currency);
    if (sign != null) {
      ways.add(range(sign, false, dice));
      if (thousands()) {
        ways.add(range(sign, true, dice));
        if (brief) {
          return range(sign, true, dice) + suffix;
        }
      }
    }
    if (sign == null || !brief) {
      ways.add(currency + " " + range("", false, dice));
    }
    return dice.pick(ways) + suffix;
  }

  private boolean thousands() {
    return period.equals("year")
        && (min == null || min % 1000 == 0)
        && (max == null || max % 1000 == 0);
  }

  private String range(String sign, boolean thousands, Dice dice) {
    if (min == null) {
      return "up to " + amount(max, sign, thousands);
    }
    if (max == null) {
      return "from " + amount(min, sign, thousands);
    }
    if (min.equals(max)) {
      return amount(min, sign, thousands);
    }
    String dash = dice.pick(List.of(" - ", "–", " – ", "-", " to "));
    return amount(min, sign, thousands) + dash + amount(max, sign, thousands);
  }

  private static String amount(long value, String sign, boolean thousands) {
    return thousands ? sign + value / 1000 + "k" : sign + String.format(Locale.ROOT, "%,d", value);
  }
}
