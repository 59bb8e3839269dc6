package jobtide.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The difference in log pay that goes with a trait, within groups of like vacancies: ordinary least
 * squares on one indicator with a fixed effect of each group, absorbed by taking the groups' means
 * away (Frisch and Waugh 1933). An association, not an effect.
 *
 * @param coefficient difference in log points: exp(coefficient) − 1 is the premium
 * @param error its standard error clustered by employer (Liang and Zeger 1986), corrected by G ÷ (G
 *     − 1) · (N − 1) ÷ (N − K), K with the absorbed effects (CR1, as statsmodels'
 *     cov_type="cluster" gives it with a dummy of each group). It is for comparison with other
 *     software: with few or unequal employers it is too small
 * @param jackknifeError its standard error by leaving out one employer at a time (CV3; MacKinnon,
 *     Nielsen and Webb 2023), on which the interval and the p-value rest
 * @param freedom degrees of freedom of Student's t: effective employers 1 ÷ Σh² − 1, h the share of
 *     an employer in the variation of the trait (after Carter, Schnepel and Steigerwald 2017), at
 *     least 1
 * @param pValue two-sided, of no difference
 * @param interval the 95 % interval of the coefficient
 * @param n vacancies
 * @param clusters employers
 */
public record FixedEffectsRegression(
    double coefficient,
    double error,
    double jackknifeError,
    double freedom,
    double pValue,
    Interval interval,
    long n,
    long clusters) {

  private static final double TAIL = 0.05;
  private static final double NO_VARIATION = 1e-9;

  /**
   * The vacancies of one employer in one group.
   *
   * @param group within which vacancies are compared
   * @param cluster the employer
   * @param vacancies how many
   * @param withTrait how many of these have the trait
   * @param logPay sum of the natural logarithms of their pay
   * @param logPayWithTrait the same of those that have the trait
   */
  public record Part(
      String group,
      String cluster,
      long vacancies,
      long withTrait,
      double logPay,
      double logPayWithTrait) {

    /** A single vacancy. */
    public static Part vacancy(String group, String cluster, boolean trait, double logPay) {
      return new Part(group, cluster, 1, trait ? 1 : 0, logPay, trait ? logPay : 0);
    }
  }

  /**
   * How much is compared, groups in which nobody has the trait counted too.
   *
   * @param n vacancies
   */
  public record Whole(long n, long groups, long clusters) {

    static Whole of(Collection<Part> parts) {
      return new Whole(
          parts.stream().mapToLong(Part::vacancies).sum(),
          parts.stream().map(Part::group).distinct().count(),
          parts.stream().map(Part::cluster).distinct().count());
    }
  }

  /** The regression on all that is compared, see {@link #of(Collection, Whole)}. */
  public static Optional<FixedEffectsRegression> of(Collection<Part> parts) {
    return of(parts, Whole.of(parts));
  }

  /**
   * The regression; empty where the trait does not vary within any group, or does so by one
   * employer alone, and where there are no more vacancies than groups and trait.
   *
   * @param parts of the groups in which the trait occurs at least, in an order that does not matter
   *     but for rounding
   */
  public static Optional<FixedEffectsRegression> of(Collection<Part> parts, Whole whole) {
    Map<String, Group> groups = new TreeMap<>();
    parts.forEach(part -> groups.computeIfAbsent(part.group(), g -> new Group()).add(part));
    double sumXx = groups.values().stream().mapToDouble(group -> group.all.sumXx()).sum();
    double sumXy = groups.values().stream().mapToDouble(group -> group.all.sumXy()).sum();
    Map<String, List<Share>> employers = new TreeMap<>();
    groups.values().forEach(group -> group.sharesTo(employers));
    long n = whole.n();
    long clusters = whole.clusters();
    long effects = whole.groups() + 1;
    if (sumXx < NO_VARIATION || clusters < 2 || n <= effects) {
      return Optional.empty();
    }
    double coefficient = sumXy / sumXx;
    double scores = 0;
    double jackknife = 0;
    double leverages = 0;
    for (List<Share> shares : employers.values()) {
      double score = 0;
      double variation = 0;
      double xxWithout = sumXx;
      double xyWithout = sumXy;
      for (Share share : shares) {
        Sums without = share.group.minus(share.own);
        xxWithout += without.sumXx() - share.group.sumXx();
        xyWithout += without.sumXy() - share.group.sumXy();
        variation += share.variation();
        score += share.covariation() - coefficient * share.variation();
      }
      if (xxWithout < NO_VARIATION) {
        return Optional.empty();
      }
      double change = xyWithout / xxWithout - coefficient;
      scores += score * score;
      jackknife += change * change;
      leverages += variation / sumXx * (variation / sumXx);
    }
    double correction = clusters / (clusters - 1.0) * (n - 1.0) / (n - effects);
    double error = Math.sqrt((clusters - 1.0) / clusters * jackknife);
    double freedom = Math.max(1, 1 / leverages - 1);
    double half = StudentT.quantile(TAIL, freedom) * error;
    return Optional.of(
        new FixedEffectsRegression(
            coefficient,
            Math.sqrt(correction * scores) / sumXx,
            error,
            freedom,
            StudentT.twoSidedTail(coefficient / error, freedom),
            new Interval(coefficient - half, coefficient + half),
            n,
            clusters));
  }

  /** n, Σx, Σy and Σx·y of some vacancies: x is the trait, 0 or 1, and y log pay. */
  private record Sums(double n, double x, double y, double xy) {

    /** Σ (x − mean)². */
    double sumXx() {
      return n == 0 ? 0 : x - x * x / n;
    }

    /** Σ (x − mean) · (y − mean). */
    double sumXy() {
      return n == 0 ? 0 : xy - x * y / n;
    }

    Sums plus(Sums other) {
      return new Sums(n + other.n, x + other.x, y + other.y, xy + other.xy);
    }

    Sums minus(Sums other) {
      return new Sums(n - other.n, x - other.x, y - other.y, xy - other.xy);
    }
  }

  /** What one employer has of a group. */
  private record Share(Sums own, Sums group) {

    /** Σ (x − mean of the group)² over the employer's vacancies. */
    double variation() {
      double mean = group.x / group.n;
      return own.x - 2 * mean * own.x + own.n * mean * mean;
    }

    /** Σ (x − mean of the group) · (y − mean of the group) over the employer's vacancies. */
    double covariation() {
      double meanX = group.x / group.n;
      double meanY = group.y / group.n;
      return own.xy - meanX * own.y - meanY * own.x + own.n * meanX * meanY;
    }
  }

  /** Vacancies that are compared. */
  private static final class Group {
    private final Map<String, Sums> byEmployer = new TreeMap<>();
    private Sums all = new Sums(0, 0, 0, 0);
    private double origin = Double.NaN;

    void add(Part part) {
      // Any origin gives the same regression; one that is near keeps the digits.
      origin = Double.isNaN(origin) ? part.logPay() / part.vacancies() : origin;
      Sums sums =
          new Sums(
              part.vacancies(),
              part.withTrait(),
              part.logPay() - part.vacancies() * origin,
              part.logPayWithTrait() - part.withTrait() * origin);
      all = all.plus(sums);
      byEmployer.merge(part.cluster(), sums, Sums::plus);
    }

    void sharesTo(Map<String, List<Share>> employers) {
      byEmployer.forEach(
          (employer, own) ->
              employers.computeIfAbsent(employer, e -> new ArrayList<>()).add(new Share(own, all)));
    }
  }
}
