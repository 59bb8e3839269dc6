package jobtide.model;

/** The time that an amount of pay is for. */
public enum PayPeriod {
  YEAR,
  MONTH,
  WEEK,
  DAY,
  HOUR
}
