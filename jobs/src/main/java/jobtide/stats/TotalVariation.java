package jobtide.stats;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How far two mixes are apart. */
public final class TotalVariation {
  /** A mix of sources that moves by more than this in a month breaks the series. */
  private static final double BREAK = 0.20;

  private TotalVariation() {}

  /**
   * Half the sum of the differences of shares: the share that would have to change hands for one
   * mix to become the other, from 0 to 1 (Levin, Peres and Wilmer, Markov Chains and Mixing Times,
   * 2017, 4.1).
   *
   * @param before counts by source, each at least 0
   * @return not a number where one of the two is empty
   */
  public static double distance(
      Map<String, ? extends Number> before, Map<String, ? extends Number> after) {
    double totalBefore = before.values().stream().mapToDouble(Number::doubleValue).sum();
    double totalAfter = after.values().stream().mapToDouble(Number::doubleValue).sum();
    if (totalBefore == 0 || totalAfter == 0) {
      return Double.NaN;
    }
    Set<String> parts = new TreeSet<>(before.keySet());
    parts.addAll(after.keySet());
    double sum = 0;
    for (String part : parts) {
      sum += Math.abs(count(before, part) / totalBefore - count(after, part) / totalAfter);
    }
    return sum / 2;
  }

  /** Whether a mix that moved by this much within a month breaks the series. */
  public static boolean isBreak(double distance) {
    return distance > BREAK;
  }

  private static double count(Map<String, ? extends Number> counts, String part) {
    Number count = counts.get(part);
    return count == null ? 0 : count.doubleValue();
  }
}
