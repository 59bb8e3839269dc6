package jobtide.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobtide.stats.PayBand.Pay;

/** Pay in ascending order with the capped weight of its employer, as {@link PayBand} has it. */
final class WeightedPays {
  private final double[] amounts;
  private final int[] owners;
  private final int[] counts;
  private final double[] weights;

  /**
   * @param amounts ascending
   * @param owners the position of the employer of each
   * @param counts vacancies of each employer, 0 for one that was not drawn
   */
  private WeightedPays(double[] amounts, int[] owners, int[] counts) {
    this.amounts = amounts;
    this.owners = owners;
    this.counts = counts;
    this.weights = new double[amounts.length];
    double cap = EmployerWeights.cap(counts, PayBand.MAX_WEIGHT);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.min(1, cap / counts[owners[i]]);
    }
  }

  /** These pays, whatever their order: employers have the order of their names. */
  static WeightedPays of(List<Pay> pays) {
    Map<String, Integer> positions = new TreeMap<>();
    pays.forEach(pay -> positions.put(pay.employer(), 0));
    int next = 0;
    for (Map.Entry<String, Integer> employer : positions.entrySet()) {
      employer.setValue(next++);
    }
    List<Pay> sorted = new ArrayList<>(pays);
    sorted.sort(Comparator.comparingDouble(Pay::amount).thenComparing(Pay::employer));
    int[] owners = sorted.stream().mapToInt(pay -> positions.get(pay.employer())).toArray();
    int[] counts = new int[next];
    for (int owner : owners) {
      counts[owner]++;
    }
    return new WeightedPays(sorted.stream().mapToDouble(Pay::amount).toArray(), owners, counts);
  }

  int employers() {
    return counts.length;
  }

  /** n² ÷ Σm², of the weights: how many equal employers would weigh as evenly. */
  double effectiveEmployers() {
    double[] totals = totals(Double.POSITIVE_INFINITY);
    double sum = Arrays.stream(totals).sum();
    return sum * sum / Arrays.stream(totals).map(total -> total * total).sum();
  }

  double percentile(double q) {
    return Percentiles.weighted(amounts, weights, q);
  }

  /** The share of the weight that is paid at most this, by employer. */
  ClusteredShare shareUpTo(double amount) {
    return ClusteredShare.of(totals(amount), totals(Double.POSITIVE_INFINITY));
  }

  /** The pays of the employers at these positions, each drawing an employer of its own. */
  WeightedPays drawnAgain(int[] drawn) {
    int units = counts.length;
    int[] drawnCounts = Arrays.stream(drawn).map(unit -> counts[unit]).toArray();
    // The draws of each employer, one list after the other.
    int[] start = new int[units + 1];
    for (int unit : drawn) {
      start[unit + 1]++;
    }
    for (int unit = 0; unit < units; unit++) {
      start[unit + 1] += start[unit];
    }
    int[] draws = new int[drawn.length];
    int[] filled = start.clone();
    for (int i = 0; i < drawn.length; i++) {
      draws[filled[drawn[i]]++] = i;
    }
    int n = Arrays.stream(drawnCounts).sum();
    double[] drawnAmounts = new double[n];
    int[] drawnOwners = new int[n];
    int k = 0;
    for (int i = 0; i < amounts.length; i++) {
      for (int j = start[owners[i]]; j < start[owners[i] + 1]; j++) {
        drawnAmounts[k] = amounts[i];
        drawnOwners[k++] = draws[j];
      }
    }
    return new WeightedPays(drawnAmounts, drawnOwners, drawnCounts);
  }

  private double[] totals(double upTo) {
    double[] totals = new double[counts.length];
    for (int i = 0; i < amounts.length && amounts[i] <= upTo; i++) {
      totals[owners[i]] += weights[i];
    }
    return totals;
  }
}
