package jobtide.model;

/**
 * Advertised base pay, as written.
 *
 * @param min lower end of the range; null for "up to"
 * @param max upper end of the range; null for "from"
 * @param currency ISO 4217 code
 * @param period the time that the amount pays for
 * @param basis gross or net where said, else null
 * @param kind where the figure comes from
 */
public record Salary(
    Double min, Double max, String currency, PayPeriod period, String basis, Kind kind) {

  /** Where a figure of pay comes from. */
  public enum Kind {
    /** A field that the employer filled. */
    STRUCTURED,
    /** The words of the posting. */
    TEXT,
    /** A guess of the board: never in a band. */
    ESTIMATE
  }
}
