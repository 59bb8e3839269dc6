package jobtide.extract;

/**
 * One or two amounts that belong together.
 *
 * @param low the lower end; the higher one too where it is a single amount
 * @param currency as of an {@link Amount}
 * @param two whether both ends are written
 * @param scaled whether a multiplier is written at either
 * @param plus whether a plus sign stands behind
 * @param rate whether either is written as a rate is
 */
record AmountRange(
    int start,
    int end,
    double low,
    double high,
    String currency,
    boolean two,
    boolean scaled,
    boolean plus,
    boolean rate) {

  /** Ends farther apart are no range of one thing. */
  private static final double WIDEST = 12;

  /** "$120k - $100k" is a range; of ends farther apart, that fall, the latter is something else. */
  private static final double WIDEST_FALLING = 2;

  private static final double THOUSAND = 1000;
  private static final double CENTS = 100;

  static AmountRange single(Amount amount) {
    return new AmountRange(
        amount.start(),
        amount.end(),
        amount.value(),
        amount.value(),
        amount.currency(),
        false,
        amount.scaled(),
        amount.plus(),
        amount.rate());
  }

  /** The range from one amount to another, null where they cannot be its ends. */
  static AmountRange of(Amount from, Amount to) {
    boolean rate = from.rate() || to.rate();
    boolean money = from.isMoney() || to.isMoney() || rate;
    if (!money && Math.min(from.value(), to.value()) < 10 * THOUSAND) {
      return null;
    }
    String currency = common(from.currency(), to.currency());
    if (from.currency() != null && to.currency() != null && currency == null) {
      return null;
    }
    double low = from.value();
    double high = to.value();
    if (!from.scaled() && low < THOUSAND && (to.scaled() || high >= 10 * THOUSAND)) {
      low *= to.scaled() ? to.times() : THOUSAND;
    } else if (from.scaled() && !to.scaled() && high < THOUSAND) {
      high *= from.times();
    }
    if (high < low && from.isMoney() && to.isMoney() && high * WIDEST_FALLING >= low) {
      double lower = high;
      high = low;
      low = lower;
    }
    if (low <= 0 || high < low || high > low * WIDEST) {
      return null;
    }
    low = toCents(low);
    high = toCents(high);
    boolean scaled = from.scaled() || to.scaled();
    return new AmountRange(
        from.start(), to.end(), low, high, currency, true, scaled, to.plus(), rate);
  }

  /** The same with other ends. */
  AmountRange with(double newLow, double newHigh) {
    return new AmountRange(start, end, newLow, newHigh, currency, two, scaled, plus, rate);
  }

  /** Without what a binary fraction leaves behind: 2.2 lakh are no 220000.00000000003. */
  private static double toCents(double value) {
    return Math.rint(value * CENTS) / CENTS;
  }

  /** The one currency of both ends, null where they differ or have none. */
  private static String common(String one, String other) {
    if (one == null || one.equals(other)) {
      return other;
    }
    if (other == null || other.equals(PayWords.DOLLAR)) {
      return one;
    }
    return one.equals(PayWords.DOLLAR) ? other : null;
  }
}
