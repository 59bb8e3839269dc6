package jobtide.extract;

import java.util.Map;
import jobtide.model.PayPeriod;

/** What amounts of pay are plausible, by period and the rough worth of a currency. */
final class PayScale {
  /** Roughly how many of a currency make a dollar, for those where it is not about one. */
  private static final Map<String, Double> PER_DOLLAR =
      Map.ofEntries(
          Map.entry("INR", 80.0),
          Map.entry("JPY", 130.0),
          Map.entry("CNY", 7.0),
          Map.entry("HKD", 8.0),
          Map.entry("TWD", 30.0),
          Map.entry("KRW", 1200.0),
          Map.entry("SEK", 10.0),
          Map.entry("NOK", 10.0),
          Map.entry("DKK", 7.0),
          Map.entry("PLN", 4.0),
          Map.entry("CZK", 23.0),
          Map.entry("HUF", 350.0),
          Map.entry("RON", 4.5),
          Map.entry("TRY", 30.0),
          Map.entry("UAH", 35.0),
          Map.entry("RUB", 80.0),
          Map.entry("BRL", 5.0),
          Map.entry("MXN", 18.0),
          Map.entry("COP", 4000.0),
          Map.entry("CLP", 900.0),
          Map.entry("ARS", 900.0),
          Map.entry("PEN", 3.7),
          Map.entry("ILS", 3.6),
          Map.entry("AED", 3.7),
          Map.entry("SAR", 3.7),
          Map.entry("ZAR", 18.0),
          Map.entry("NGN", 1200.0),
          Map.entry("KES", 130.0),
          Map.entry("EGP", 45.0),
          Map.entry("PKR", 250.0),
          Map.entry("PHP", 55.0),
          Map.entry("IDR", 15000.0),
          Map.entry("MYR", 4.5),
          Map.entry("THB", 33.0),
          Map.entry("VND", 24000.0));

  /** In dollars, as the others. */
  static final double MOST_YEARLY = 3_000_000;

  private static final double LEAST_YEARLY = 12_000;
  private static final double LEAST_YEARLY_ELSEWHERE = 5_000;
  private static final double LEAST_MONTHLY = 400;
  private static final double THOUSAND = 1000;
  private static final double MOST_MONTHLY = 12_000;

  private PayScale() {}

  /** Whether it may be pay for any time at all. */
  static boolean isPlausible(AmountRange range, String currency) {
    for (PayPeriod period : PayPeriod.values()) {
      if (isPlausible(range, currency, period)) {
        return true;
      }
    }
    return false;
  }

  /** Whether many of a currency make a dollar. */
  static boolean isWeak(String currency) {
    return PER_DOLLAR.containsKey(currency);
  }

  /** Whether it is what most people earn, even where nothing calls it pay. */
  static boolean isUsual(AmountRange range, String currency, PayPeriod said) {
    double low = dollars(range.low(), currency);
    double high = dollars(range.high(), currency);
    return switch (said == null ? PayPeriod.YEAR : said) {
      case YEAR -> low >= LEAST_YEARLY && high <= 800_000;
      case MONTH -> low >= LEAST_MONTHLY && high <= 30_000;
      case WEEK -> low >= 100 && high <= 10_000;
      case DAY -> low >= 50 && high <= 3_000;
      case HOUR -> low >= 5 && high <= 300;
    };
  }

  /** The period that an amount of pay is said to be for, or else must be for; null if unclear. */
  static PayPeriod period(AmountRange range, String currency, PayPeriod said) {
    if (said != null && isPlausible(range, currency, said)) {
      return said;
    }
    PayPeriod period = likely(range, currency);
    return period != null && isPlausible(range, currency, period) ? period : null;
  }

  /** "$80-120" a year is in thousands. */
  static AmountRange inThousands(AmountRange range) {
    boolean small = range.two() && range.low() >= 30 && range.high() >= 60 && range.high() <= 500;
    return small ? range.with(range.low() * THOUSAND, range.high() * THOUSAND) : range;
  }

  private static boolean isPlausible(AmountRange range, String currency, PayPeriod period) {
    double low = dollars(range.low(), currency);
    double high = dollars(range.high(), currency);
    return switch (period) {
      case YEAR -> low >= LEAST_YEARLY_ELSEWHERE && high <= MOST_YEARLY;
      case MONTH -> low >= 150 && high <= 80_000;
      case WEEK -> low >= 50 && high <= 20_000;
      case DAY -> low >= 10 && high <= 5_000;
      case HOUR -> low >= 2 && high <= 1_000;
    };
  }

  private static PayPeriod likely(AmountRange range, String currency) {
    double low = dollars(range.low(), currency);
    boolean elsewhere = isWeak(currency);
    if (low >= (elsewhere ? LEAST_YEARLY_ELSEWHERE : LEAST_YEARLY)) {
      return PayPeriod.YEAR;
    }
    boolean monthly = low >= LEAST_MONTHLY && dollars(range.high(), currency) <= MOST_MONTHLY;
    return monthly && (range.two() || elsewhere) ? PayPeriod.MONTH : null;
  }

  private static double dollars(double value, String currency) {
    return value / PER_DOLLAR.getOrDefault(currency, 1.0);
  }
}
