package jobtide.stats;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A chained index of counts that a unit which joins or leaves does not move: I of a month = I of
 * the month before · Σ n now ÷ Σ n then, over the units (sources or employers) that have vacancies
 * in both (matched-model chaining: ILO et al., Consumer Price Index Manual, 2020). The base is 100.
 */
public final class MatchedIndex {
  /** Fewer units in both of two months give no interval. */
  public static final int MIN_UNITS = 10;

  private static final double BASE = 100;

  private MatchedIndex() {}

  /** Vacancies of one month by unit; a unit without any may be absent or 0. */
  public record Month(YearMonth month, Map<String, Long> counts) {}

  /**
   * One month of the index.
   *
   * @param units how many are in this month and the one before; 0 for a month that starts a series
   * @param restarted whether no unit spans this month and the one before, so that the index starts
   *     again at 100 and must not be compared across
   * @param interval 95 %, by drawing units again, with the series' first month as 100; null where
   *     two months since then share fewer than {@value #MIN_UNITS}, and for a month that starts a
   *     series
   */
  public record Point(
      YearMonth month, double index, int units, boolean restarted, Interval interval) {}

  /** The index without intervals. */
  public static List<Point> of(List<Month> months) {
    return of(months, 0, 0);
  }

  /**
   * The index.
   *
   * @param months ascending; where one is left out, nothing spans the gap
   * @param replicates of the bootstrap
   * @param seed the same seed gives the same intervals
   */
  public static List<Point> of(List<Month> months, int replicates, long seed) {
    List<Point> points = new ArrayList<>();
    int start = 0;
    for (int t = 1; t <= months.size(); t++) {
      if (t == months.size() || matched(months.get(t - 1), months.get(t)) == 0) {
        points.addAll(series(months.subList(start, t), start > 0, replicates, seed));
        start = t;
      }
    }
    return points;
  }

  private static int matched(Month before, Month now) {
    if (!now.month().isAfter(before.month())) {
      throw new IllegalArgumentException(now.month() + " does not follow " + before.month());
    }
    if (!before.month().plusMonths(1).equals(now.month())) {
      return 0;
    }
    return (int)
        now.counts().keySet().stream()
            .filter(unit -> count(now, unit) > 0 && count(before, unit) > 0)
            .count();
  }

  private static long count(Month month, String unit) {
    return month.counts().getOrDefault(unit, 0L);
  }

  /** Months that are chained without a break. */
  private static List<Point> series(
      List<Month> months, boolean restarted, int replicates, long seed) {
    int size = months.size();
    TreeSet<String> names = new TreeSet<>();
    months.forEach(month -> names.addAll(month.counts().keySet()));
    // For each unit the months in which it is matched, with its counts before and now.
    List<List<Link>> links = new ArrayList<>();
    for (String name : names) {
      List<Link> ofUnit = new ArrayList<>();
      for (int t = 1; t < size; t++) {
        long before = count(months.get(t - 1), name);
        long now = count(months.get(t), name);
        if (before > 0 && now > 0) {
          ofUnit.add(new Link(t, before, now));
        }
      }
      links.add(ofUnit);
    }
    int[] all = new int[links.size()];
    Arrays.setAll(all, unit -> unit);
    double[] indices = chained(links, all, size);
    int[] units = new int[size];
    links.forEach(ofUnit -> ofUnit.forEach(link -> units[link.month]++));
    int enough = 1;
    while (enough < size && units[enough] >= MIN_UNITS) {
      enough++;
    }
    Map<Integer, Interval> intervals = new TreeMap<>();
    if (replicates > 0 && enough > 1) {
      List<Interval> drawn =
          Bootstrap.intervals(
              all.length,
              replicates,
              seed,
              enough,
              Bootstrap.expandedTail(effectiveUnits(links)),
              draw -> chained(links, draw, size));
      for (int t = 1; t < enough; t++) {
        intervals.put(t, drawn.get(t));
      }
    }
    List<Point> points = new ArrayList<>();
    for (int t = 0; t < size; t++) {
      points.add(
          new Point(
              months.get(t).month(), indices[t], units[t], restarted && t == 0, intervals.get(t)));
    }
    return points;
  }

  /** n² ÷ Σm²: how many units of one size would be as uneven. */
  private static double effectiveUnits(List<List<Link>> links) {
    double sum = 0;
    double squares = 0;
    for (List<Link> ofUnit : links) {
      double total = ofUnit.stream().mapToLong(Link::before).sum();
      sum += total;
      squares += total * total;
    }
    return sum * sum / squares;
  }

  /** The index of these units; not a number from a month on that none of them spans. */
  private static double[] chained(List<List<Link>> links, int[] units, int months) {
    double[] before = new double[months];
    double[] now = new double[months];
    for (int unit : units) {
      for (Link link : links.get(unit)) {
        before[link.month] += link.before;
        now[link.month] += link.now;
      }
    }
    double[] indices = new double[months];
    indices[0] = BASE;
    for (int t = 1; t < months; t++) {
      indices[t] = indices[t - 1] * now[t] / before[t];
    }
    return indices;
  }

  /** A unit that is there in a month and in the one before. */
  private record Link(int month, long before, long now) {}
}
