package jobtide.extract;

import java.util.Set;

/**
 * What amounts of a text are in that do not say so plainly.
 *
 * @param dollar the currency of a plain dollar sign
 * @param dollarOfHead the same in the first line
 * @param local the currency of amounts without any
 */
record PayCurrencies(String dollar, String dollarOfHead, String local) {
  private static final String SEK = "SEK";
  private static final Set<String> KRONOR = Set.of(SEK, "NOK", "DKK");

  /** The dollar of a place where pay is told by the month. */
  private static final String BY_MONTH = "HKD";

  String of(AmountRange range, boolean head) {
    if (range.currency() == null) {
      return local;
    }
    if (range.currency().equals(PayWords.KRONA)) {
      return KRONOR.contains(local) ? local : SEK;
    }
    if (!range.currency().equals(PayWords.DOLLAR)) {
      return range.currency();
    }
    String own = head ? dollarOfHead : dollar;
    // Thousands a year written "$90k" are the dollars of companies that pay alike everywhere.
    return own.equals(BY_MONTH) && range.scaled() ? PayWords.USD : own;
  }
}
