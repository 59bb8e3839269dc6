package jobtide.extract;

/**
 * What amounts of a text are in that do not say so plainly.
 *
 * @param dollar the currency of a plain dollar sign
 * @param dollarOfHead the same in the first line
 * @param local the currency of amounts without any
 */
record PayCurrencies(String dollar, String dollarOfHead, String local) {

  String of(AmountRange range, boolean head) {
    if (range.currency() == null) {
      return local;
    }
    if (!range.currency().equals(PayWords.DOLLAR)) {
      return range.currency();
    }
    return head ? dollarOfHead : dollar;
  }
}
