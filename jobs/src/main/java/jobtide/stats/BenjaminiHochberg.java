package jobtide.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What remains of p-values when many are looked at together (Benjamini and Hochberg 1995). */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The q-value of each p-value, in the order given: the smallest rate of false discoveries at
   * which it would still count as one. Equal p-values have equal q-values.
   *
   * @param pValues from 0 to 1; null or not a number where there was no test, which then has no
   *     q-value (null) and does not count as one of the tests
   */
  public static List<Double> qValues(List<Double> pValues) {
    List<Integer> descending = new ArrayList<>();
    for (int i = 0; i < pValues.size(); i++) {
      if (pValues.get(i) != null && !pValues.get(i).isNaN()) {
        descending.add(i);
      }
    }
    descending.sort(Comparator.comparing((Integer i) -> pValues.get(i)).reversed());
    int tests = descending.size();
    Double[] qValues = new Double[pValues.size()];
    double smallest = 1;
    for (int k = 0; k < tests; k++) {
      int position = descending.get(k);
      smallest = Math.min(smallest, pValues.get(position) * ((double) tests / (tests - k)));
      qValues[position] = smallest;
    }
    return Collections.unmodifiableList(Arrays.asList(qValues));
  }
}
