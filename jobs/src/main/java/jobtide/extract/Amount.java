package jobtide.extract;

/**
 * A number in a text, with the currency and the multiplier written at it.
 *
 * @param start of the currency or, where none stands before it, of the number
 * @param end behind the multiplier, the currency and the plus sign
 * @param value with the multiplier
 * @param currency ISO 4217 code, {@link PayWords#DOLLAR} for some dollar, null where none is
 *     written
 * @param times the multiplier, 1 where none is written
 * @param plus whether a plus sign follows: this much and more
 * @param rate whether it is written as a rate is: to the cent, or for an hour or a day
 */
record Amount(
    int start, int end, double value, String currency, double times, boolean plus, boolean rate) {

  private static final double LEAST = 1000;
  private static final double MOST_STEPS = 20;
  private static final double EARLIEST_YEAR = 1900;
  private static final double LATEST_YEAR = 2100;

  boolean scaled() {
    return times > 1;
  }

  /**
   * Whether it looks like pay by itself: it has a currency or multiplier, is a rate, or is large
   * and no year.
   */
  boolean looksLikePay() {
    return isMoney() || rate || value >= LATEST_YEAR || (value >= LEAST && value < EARLIEST_YEAR);
  }

  /** Whether it may be the number of a step or a tier. */
  boolean isOrdinal() {
    return !isMoney() && !rate && value < MOST_STEPS;
  }

  /** Whether it may well be money where nothing around it speaks against it. */
  boolean isMoney() {
    return currency != null || scaled();
  }
}
