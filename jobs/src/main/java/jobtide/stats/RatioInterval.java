package jobtide.stats;

/**
 * Interval of the ratio of two figures from theirs (MOVER-R: Donner and Zou 2012, Statistical
 * Methods in Medical Research 21:347).
 *
 * <p>The two are taken as independent. Where they rise and fall together, as the two shares of a
 * lift do, the interval is wider than it need be.
 */
public final class RatioInterval {
  private RatioInterval() {}

  /**
   * The interval of {@code top ÷ bottom}, at the level of the two intervals.
   *
   * @param top at least 0, within its interval
   * @param bottom more than 0, as is the lower end of its interval
   */
  public static Interval of(double top, Interval ofTop, double bottom, Interval ofBottom) {
    double product = top * bottom;
    double low = ofTop.low() * (2 * top - ofTop.low());
    double high = ofTop.high() * (2 * top - ofTop.high());
    double bottomLow = ofBottom.low() * (2 * bottom - ofBottom.low());
    double bottomHigh = ofBottom.high() * (2 * bottom - ofBottom.high());
    double ratio = top / bottom;
    // The published lower end with its root moved below the bar, where nothing cancels out.
    double lower = low == 0 ? 0 : low / (product + Math.sqrt(product * product - low * bottomHigh));
    double upper =
        (product + Math.sqrt(Math.max(0, product * product - high * bottomLow))) / bottomLow;
    return new Interval(Math.min(ratio, lower), Math.max(ratio, upper));
  }
}
