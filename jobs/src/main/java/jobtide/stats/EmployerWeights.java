package jobtide.stats;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Weights of vacancies such that no employer has more than a given share of the whole. */
final class EmployerWeights {
  private EmployerWeights() {}

  /**
   * The weight of one vacancy of each employer: 1, or less for an employer above the limit.
   *
   * @param counts vacancies by employer
   * @param limit largest share of an employer, above 1 ÷ number of employers
   */
  static Map<String, Double> capped(Map<String, Integer> counts, double limit) {
    double cap = cap(counts.values().stream().mapToInt(Integer::intValue).toArray(), limit);
    Map<String, Double> weights = new TreeMap<>();
    counts.forEach((employer, count) -> weights.put(employer, Math.min(1, cap / count)));
    return Collections.unmodifiableMap(weights);
  }

  /**
   * The total that no employer exceeds. Cutting one raises the share of the others: with the k
   * largest cut to c, c = limit · (k·c + rest), and the smallest k that suits the rest is taken.
   *
   * @param counts vacancies of the employers, in any order
   */
  static double cap(int[] counts, double limit) {
    int[] ascending = counts.clone();
    Arrays.sort(ascending);
    double rest = Arrays.stream(ascending).sum();
    double cap = limit * rest;
    int k = 0;
    while (k < ascending.length && ascending[ascending.length - 1 - k] > cap) {
      rest -= ascending[ascending.length - 1 - k];
      k++;
      cap = limit * rest / (1 - k * limit);
    }
    return k == 0 ? Double.MAX_VALUE : cap;
  }
}
