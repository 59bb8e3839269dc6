package jobtide.stats;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Growth of advertised pay that a changing mix of jobs does not move: the median, over cells of
 * like jobs, of the growth of each cell's median against the same month a year ago (Adrjan and
 * Lydon, Indeed Wage Tracker, 2022).
 */
public final class WageTrend {
  private static final int MONTHS_OF_MEAN = 3;

  private WageTrend() {}

  /**
   * The median pay of one cell in one month; each pair of cell and month at most once.
   *
   * @param cell title, region and pay type
   * @param median more than 0
   */
  public record CellMedian(String cell, YearMonth month, double median) {}

  /**
   * One month.
   *
   * @param growth m ÷ m of twelve months ago − 1, median over cells; null where fewer cells have
   *     both than are asked for
   * @param smoothed mean of this and the two months before; null where one of the three has none
   * @param cells how many have both months
   */
  public record Point(YearMonth month, Double growth, Double smoothed, int cells) {}

  /**
   * The months from the first to the last that has a median, ascending.
   *
   * @param fewestCells how many a growth needs, at least 1: the median of one or two is theirs
   */
  public static List<Point> of(Collection<CellMedian> medians, int fewestCells) {
    TreeMap<YearMonth, Map<String, Double>> months = new TreeMap<>();
    for (CellMedian median : medians) {
      Map<String, Double> cells = months.computeIfAbsent(median.month(), m -> new TreeMap<>());
      if (cells.put(median.cell(), median.median()) != null) {
        throw new IllegalArgumentException(
            "cell " + median.cell() + " occurs twice in " + median.month());
      }
    }
    List<Point> points = new ArrayList<>();
    if (months.isEmpty()) {
      return points;
    }
    List<Double> growths = new ArrayList<>();
    for (YearMonth month = months.firstKey();
        !month.isAfter(months.lastKey());
        month = month.plusMonths(1)) {
      Map<String, Double> now = months.getOrDefault(month, Map.of());
      Map<String, Double> yearAgo = months.getOrDefault(month.minusMonths(12), Map.of());
      double[] ofCells =
          now.keySet().stream()
              .filter(yearAgo::containsKey)
              .mapToDouble(cell -> now.get(cell) / yearAgo.get(cell) - 1)
              .sorted()
              .toArray();
      growths.add(ofCells.length < fewestCells ? null : median(ofCells));
      points.add(
          new Point(month, growths.get(growths.size() - 1), smoothed(growths), ofCells.length));
    }
    return points;
  }

  private static double median(double[] sorted) {
    double[] weights = new double[sorted.length];
    Arrays.fill(weights, 1);
    return Percentiles.weighted(sorted, weights, 0.5);
  }

  private static Double smoothed(List<Double> growths) {
    int size = growths.size();
    if (size < MONTHS_OF_MEAN) {
      return null;
    }
    List<Double> last = growths.subList(size - MONTHS_OF_MEAN, size);
    return last.contains(null)
        ? null
        : last.stream().mapToDouble(Double::doubleValue).sum() / MONTHS_OF_MEAN;
  }
}
