package jobtide.stats;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A chained index of counts that a unit which joins or leaves does not move: I of a month = I of
 * the month before · Σ n now ÷ Σ n then, over the units (sources or employers) that have vacancies
 * in both (matched-model chaining: ILO et al., Consumer Price Index Manual, 2020). The base is 100.
 */
public final class MatchedIndex {
  /** With fewer employers in both of two months one of them could make the index. */
  public static final int MIN_EMPLOYERS = 10;

  private static final double BASE = 100;

  private MatchedIndex() {}

  /** Vacancies of one month by unit; a unit without any may be absent or 0. */
  public record Month(YearMonth month, Map<String, Long> counts) {}

  /**
   * One month of the index.
   *
   * @param units how many are in this month and the one before
   * @param restarted whether too few units span this month and the one before, so that the index
   *     starts again at 100 and must not be compared across
   * @param interval 95 %, by drawing units again, with the series' first month as 100; null for
   *     that month
   */
  public record Point(
      YearMonth month, double index, int units, boolean restarted, Interval interval) {}

  /**
   * The index over sources, without intervals: one source is enough to span two months.
   *
   * @param months ascending; where one is left out, nothing spans the gap
   */
  public static List<Point> ofSources(List<Month> months) {
    return of(months, 1, series -> Map.of());
  }

  /**
   * The index over employers, of which {@value #MIN_EMPLOYERS} must span two months.
   *
   * @param months ascending; where one is left out, nothing spans the gap
   * @param replicates of the bootstrap
   * @param seed the same seed gives the same intervals
   */
  public static List<Point> ofEmployers(List<Month> months, int replicates, long seed) {
    return of(months, MIN_EMPLOYERS, series -> series.intervals(replicates, seed));
  }

  private static List<Point> of(
      List<Month> months, int least, Function<Series, Map<Integer, Interval>> intervals) {
    List<Point> points = new ArrayList<>();
    int start = 0;
    for (int t = 1; t <= months.size(); t++) {
      if (t == months.size() || matched(months.get(t - 1), months.get(t)) < least) {
        Series series = Series.of(months.subList(start, t));
        double[] indices = series.indices();
        Map<Integer, Interval> ends = intervals.apply(series);
        for (int k = start; k < t; k++) {
          boolean starts = k == start && start > 0;
          int units = k == 0 ? 0 : matched(months.get(k - 1), months.get(k));
          points.add(
              new Point(
                  months.get(k).month(), indices[k - start], units, starts, ends.get(k - start)));
        }
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

  /**
   * Months that are chained without a break.
   *
   * @param size how many
   * @param links for each unit the months in which it is matched, with its counts before and now
   */
  private record Series(int size, List<List<Link>> links) {
    static Series of(List<Month> months) {
      TreeSet<String> names = new TreeSet<>();
      months.forEach(month -> names.addAll(month.counts().keySet()));
      List<List<Link>> links = new ArrayList<>();
      for (String name : names) {
        List<Link> ofUnit = new ArrayList<>();
        for (int t = 1; t < months.size(); t++) {
          long before = count(months.get(t - 1), name);
          long now = count(months.get(t), name);
          if (before > 0 && now > 0) {
            ofUnit.add(new Link(t, before, now));
          }
        }
        links.add(ofUnit);
      }
      return new Series(months.size(), links);
    }

    double[] indices() {
      int[] all = new int[links.size()];
      Arrays.setAll(all, unit -> unit);
      return chained(all);
    }

    Map<Integer, Interval> intervals(int replicates, long seed) {
      Map<Integer, Interval> intervals = new TreeMap<>();
      if (size > 1) {
        List<Interval> drawn =
            Bootstrap.intervals(
                links.size(),
                replicates,
                seed,
                size,
                Bootstrap.expandedTail(effectiveUnits()),
                this::chained);
        for (int t = 1; t < size; t++) {
          intervals.put(t, drawn.get(t));
        }
      }
      return intervals;
    }

    /** n² ÷ Σm²: how many units of one size would be as uneven. */
    private double effectiveUnits() {
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
    private double[] chained(int[] units) {
      double[] before = new double[size];
      double[] now = new double[size];
      for (int unit : units) {
        for (Link link : links.get(unit)) {
          before[link.month] += link.before;
          now[link.month] += link.now;
        }
      }
      double[] indices = new double[size];
      indices[0] = BASE;
      for (int t = 1; t < size; t++) {
        indices[t] = indices[t - 1] * now[t] / before[t];
      }
      return indices;
    }
  }

  /** A unit that is there in a month and in the one before. */
  private record Link(int month, long before, long now) {}
}
