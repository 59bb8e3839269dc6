package jobtide.stats;

/** How much more a technology belongs to a role than to vacancies in general. */
public final class Specificity {
  private Specificity() {}

  /**
   * (f − b) · (f ÷ b): absolute times relative change, so that neither the common nor the rare wins
   * (JLH, the default of Elasticsearch's significant_terms). 0 where the role is like all others;
   * below 0, where the technology is rarer in the role, it is not an order.
   *
   * @param share f, share of vacancies of the role that ask for it
   * @param overall b, share of all vacancies that do
   * @return not a number where nobody asks for it
   */
  public static double jlh(double share, double overall) {
    return (share - overall) * (share / overall);
  }
}
