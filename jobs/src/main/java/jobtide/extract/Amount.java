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
 */
record Amount(int start, int end, double value, String currency, double times, boolean plus) {

  boolean scaled() {
    return times > 1;
  }

  /** Whether it may well be money where nothing around it speaks against it. */
  boolean isMoney() {
    return currency != null || scaled();
  }
}
