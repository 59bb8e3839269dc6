package jobtide.extract;

import java.util.Map;
import jobtide.model.PayPeriod;
import jobtide.model.Salary;
import jobtide.vocabulary.Currency;
import jobtide.vocabulary.Vocabulary;

/** What amounts of pay are plausible, by period and the rough worth of a currency. */
final class PayScale {
  /** In dollars, as the others. */
  private static final double MOST_YEARLY = 3_000_000;

  /** A currency of about a dollar's worth. */
  private static final Currency STRONG = new Currency(1, 12_000);

  private static final double LEAST_YEARLY_ELSEWHERE = 5_000;
  private static final double LEAST_YEARLY_SAID = 1_000;
  private static final double LEAST_MONTHLY = 400;
  private static final double LEAST_MONTHLY_ELSEWHERE = 80;
  private static final double THOUSAND = 1000;
  private static final double MILLION = 1e6;
  private static final double MOST_MONTHLY = 12_000;

  private final Map<String, Currency> weak;

  PayScale(Vocabulary vocabulary) {
    weak = vocabulary.currencies();
  }

  /**
   * Whether an amount may be pay by itself. What is written in millions of dollars, euros and the
   * like, and more than anyone's pay, is a company's.
   */
  boolean mayBePay(Amount amount) {
    boolean ofCompany =
        amount.times() >= MILLION
            && amount.value() > MOST_YEARLY
            && amount.currency() != null
            && !isWeak(amount.currency());
    return amount.looksLikePay() && !ofCompany;
  }

  /** Whether it may be pay for any time at all. */
  boolean isPlausible(AmountRange range, String currency) {
    for (PayPeriod period : PayPeriod.values()) {
      if (isPlausible(range, currency, period)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether pay that a field states may be what it says; a field without a currency may, and none
   * whose upper end is the lower one.
   */
  boolean isPlausible(Salary salary) {
    if (salary.min() == null && salary.max() == null) {
      return false;
    }
    if (salary.min() != null && salary.max() != null && salary.min() > salary.max()) {
      return false;
    }
    if (salary.currency() == null || salary.period() == null) {
      return true;
    }
    double low = salary.min() == null ? salary.max() : salary.min();
    double high = salary.max() == null ? salary.min() : salary.max();
    return isPlausible(low, high, salary.currency(), salary.period());
  }

  /** Whether many of a currency make a dollar. */
  boolean isWeak(String currency) {
    return weak.containsKey(currency);
  }

  /** Whether it is what most people earn, even where nothing calls it pay. */
  boolean isUsual(AmountRange range, String currency, PayPeriod said) {
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
  boolean isUsualMonthly(AmountRange range, String currency) {
    return dollars(range.low(), currency) >= leastMonthly(currency)
        && dollars(range.high(), currency) <= MOST_MONTHLY;
  }

  /** The period that an amount of pay is said to be for, or else must be for; null if unclear. */
  PayPeriod period(AmountRange range, String currency, PayPeriod said) {
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

  private boolean isPlausible(AmountRange range, String currency, PayPeriod period) {
    return isPlausible(range.low(), range.high(), currency, period);
  }

  private boolean isPlausible(double from, double to, String currency, PayPeriod period) {
    double low = dollars(from, currency);
    double high = dollars(to, currency);
    return switch (period) {
      case YEAR -> low >= leastYearlySaid(currency) && high <= MOST_YEARLY;
      case MONTH -> low >= (isPoor(currency) ? 60 : 150) && high <= 80_000;
      case WEEK -> low >= 50 && high <= 20_000;
      case DAY -> low >= 10 && high <= 5_000;
      case HOUR -> low >= 2 && high <= 1_000;
    };
  }

  private PayPeriod likely(AmountRange range, String currency) {
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

  private double leastYearlySaid(String currency) {
    boolean little = leastYearly(currency) < LEAST_YEARLY_ELSEWHERE;
    return little ? LEAST_YEARLY_SAID : LEAST_YEARLY_ELSEWHERE;
  }

  private double leastYearly(String currency) {
    return of(currency).leastYearly();
  }

  private double leastMonthly(String currency) {
    return isPoor(currency) ? LEAST_MONTHLY_ELSEWHERE : LEAST_MONTHLY;
  }

  /** An hour's pay written as such where no time is said: "Pay: $21.50", "Salary: $17 - $20". */
  boolean isHourly(AmountRange range, String currency) {
    double high = range.two() && !range.rate() ? 60 : 150;
    boolean likely = range.rate() || (range.two() && range.low() < 30);
    return likely
        && !isWeak(currency)
        && !range.scaled()
        && range.low() >= 8
        && range.high() <= high;
  }

  private double dollars(double value, String currency) {
    return value / of(currency).perDollar();
  }

  /** Whether it is of a country where people earn less. */
  private boolean isPoor(String currency) {
    return leastYearly(currency) < STRONG.leastYearly();
  }

  private Currency of(String currency) {
    return weak.getOrDefault(currency, STRONG);
  }
}
