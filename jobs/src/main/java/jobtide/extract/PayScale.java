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
          Map.entry("BDT", 110.0),
          Map.entry("LKR", 300.0),
          Map.entry("NPR", 130.0),
          Map.entry("GHS", 13.0),
          Map.entry("UGX", 3700.0),
          Map.entry("TZS", 2500.0),
          Map.entry("MAD", 10.0),
          Map.entry("QAR", 3.6),
          Map.entry("RSD", 108.0),
          Map.entry("ISK", 138.0),
          Map.entry("KZT", 460.0),
          Map.entry("UYU", 40.0),
          Map.entry("CRC", 520.0),
          Map.entry("DOP", 58.0),
          Map.entry("PHP", 55.0),
          Map.entry("IDR", 15000.0),
          Map.entry("MYR", 4.5),
          Map.entry("THB", 33.0),
          Map.entry("VND", 24000.0));

  /**
   * From how many dollars on pay is for a year where nothing is said, in currencies of countries
   * where people earn less.
   */
  private static final Map<String, Double> LEAST_YEARLY_OF =
      Map.ofEntries(
          Map.entry("INR", 1_500.0),
          Map.entry("PKR", 3_000.0),
          Map.entry("EGP", 3_000.0),
          Map.entry("BDT", 3_000.0),
          Map.entry("LKR", 3_000.0),
          Map.entry("NPR", 3_000.0),
          Map.entry("GHS", 3_000.0),
          Map.entry("UGX", 3_000.0),
          Map.entry("TZS", 3_000.0),
          Map.entry("NGN", 3_000.0),
          Map.entry("KES", 3_500.0),
          Map.entry("IDR", 4_000.0),
          Map.entry("VND", 4_000.0),
          Map.entry("PHP", 4_000.0),
          Map.entry("MYR", 7_000.0),
          Map.entry("THB", 7_000.0),
          Map.entry("COP", 7_000.0),
          Map.entry("CLP", 7_000.0),
          Map.entry("PEN", 7_000.0),
          Map.entry("UAH", 7_000.0),
          Map.entry("ARS", 7_000.0),
          Map.entry("BRL", 7_000.0),
          Map.entry("ZAR", 9_000.0));

  /** In dollars, as the others. */
  static final double MOST_YEARLY = 3_000_000;

  private static final double LEAST_YEARLY = 12_000;
  private static final double LEAST_YEARLY_ELSEWHERE = 5_000;
  private static final double LEAST_YEARLY_SAID = 1_000;
  private static final double LEAST_MONTHLY = 400;
  private static final double LEAST_MONTHLY_ELSEWHERE = 80;
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
      case YEAR -> low >= leastYearly(currency) && high <= 800_000;
      case MONTH -> low >= leastMonthly(currency) && high <= 30_000;
      case WEEK -> low >= 100 && high <= 10_000;
      case DAY -> low >= 50 && high <= 3_000;
      case HOUR -> low >= 5 && high <= 300;
    };
  }

  /** Whether it is what most people earn in a month. */
  static boolean isUsualMonthly(AmountRange range, String currency) {
    return dollars(range.low(), currency) >= leastMonthly(currency)
        && dollars(range.high(), currency) <= MOST_MONTHLY;
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
      case YEAR -> low >= leastYearlySaid(currency) && high <= MOST_YEARLY;
      case MONTH -> low >= (LEAST_YEARLY_OF.containsKey(currency) ? 60 : 150) && high <= 80_000;
      case WEEK -> low >= 50 && high <= 20_000;
      case DAY -> low >= 10 && high <= 5_000;
      case HOUR -> low >= 2 && high <= 1_000;
    };
  }

  private static PayPeriod likely(AmountRange range, String currency) {
    double low = dollars(range.low(), currency);
    boolean elsewhere = isWeak(currency);
    if (low >= leastYearly(currency)) {
      return PayPeriod.YEAR;
    }
    if (isUsualMonthly(range, currency)) {
      return range.two() || elsewhere ? PayPeriod.MONTH : null;
    }
    return elsewhere && low >= LEAST_YEARLY_ELSEWHERE ? PayPeriod.YEAR : null;
  }

  private static double leastYearlySaid(String currency) {
    boolean poor = leastYearly(currency) < LEAST_YEARLY_ELSEWHERE;
    return poor ? LEAST_YEARLY_SAID : LEAST_YEARLY_ELSEWHERE;
  }

  private static double leastYearly(String currency) {
    return LEAST_YEARLY_OF.getOrDefault(currency, LEAST_YEARLY);
  }

  private static double leastMonthly(String currency) {
    return LEAST_YEARLY_OF.containsKey(currency) ? LEAST_MONTHLY_ELSEWHERE : LEAST_MONTHLY;
  }

  /** An hour's pay written as such where no time is said: "Pay: $21.50", "Salary: $17 - $20". */
  static boolean isHourly(AmountRange range, String currency) {
    double high = range.two() && !range.rate() ? 60 : 150;
    boolean likely = range.rate() || (range.two() && range.low() < 30);
    return likely
        && !isWeak(currency)
        && !range.scaled()
        && range.low() >= 8
        && range.high() <= high;
  }

  private static double dollars(double value, String currency) {
    return value / PER_DOLLAR.getOrDefault(currency, 1.0);
  }
}
