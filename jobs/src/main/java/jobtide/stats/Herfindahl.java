package jobtide.stats;

import java.util.Collection;

/** How much a few employers make of a cell (Hirschman 1945, Herfindahl 1950). */
public final class Herfindahl {
  private Herfindahl() {}

  /**
   * The sum of squared shares, from 1 ÷ employers, all of one size, to 1, a single one.
   *
   * @param counts vacancies by employer, each at least 0
   * @return not a number without vacancies
   */
  public static double index(Collection<? extends Number> counts) {
    double total = counts.stream().mapToDouble(Number::doubleValue).sum();
    return counts.stream().mapToDouble(count -> Math.pow(count.doubleValue() / total, 2)).sum()
        / (total > 0 ? 1 : Double.NaN);
  }

  /** 1 ÷ index: how many employers of one size would be as spread out. */
  public static double breadth(Collection<? extends Number> counts) {
    return 1 / index(counts);
  }
}
