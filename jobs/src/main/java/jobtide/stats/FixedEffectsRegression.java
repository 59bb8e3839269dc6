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
   * One vacancy.
   *
   * @param group within which vacancies are compared
   * @param cluster the employer
   * @param trait whether it has the trait
   * @param logPay natural logarithm of its pay
   */
  public record Observation(String group, String cluster, boolean trait, double logPay) {}

  /**
   * The regression; empty where the trait does not vary within any group, or does so by one
   * employer alone, and where there are no more vacancies than groups and trait.
   *
   * @param observations in an order that does not matter but for rounding
   */
  public static Optional<FixedEffectsRegression> of(Collection<Observation> observations) {
    Map<String, Group> groups = new TreeMap<>();
    observations.forEach(o -> groups.computeIfAbsent(o.group(), g -> new Group()).add(o));
    double sumXx = groups.values().stream().mapToDouble(group -> group.all.sumXx()).sum();
    double sumXy = groups.values().stream().mapToDouble(group -> group.all.sumXy()).sum();
    Map<String, List<Part>> employers = new TreeMap<>();
    groups.values().forEach(group -> group.partsTo(employers));
    long n = observations.size();
    long clusters = employers.size();
    long effects = groups.size() + 1L;
    if (sumXx < NO_VARIATION || clusters < 2 || n <= effects) {
      return Optional.empty();
    }
    double coefficient = sumXy / sumXx;
    double scores = 0;
    double jackknife = 0;
    double leverages = 0;
    for (List<Part> parts : employers.values()) {
      double score = 0;
      double variation = 0;
      double xxWithout = sumXx;
      double xyWithout = sumXy;
      for (Part part : parts) {
        Sums without = part.group.minus(part.own);
        xxWithout += without.sumXx() - part.group.sumXx();
        xyWithout += without.sumXy() - part.group.sumXy();
        variation += part.variation();
        score += part.covariation() - coefficient * part.variation();
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
  private record Part(Sums own, Sums group) {

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

    void add(Observation o) {
      // Any origin gives the same regression; one that is near keeps the digits.
      origin = Double.isNaN(origin) ? o.logPay() : origin;
      double y = o.logPay() - origin;
      Sums one = new Sums(1, o.trait() ? 1 : 0, y, o.trait() ? y : 0);
      all = all.plus(one);
      byEmployer.merge(o.cluster(), one, Sums::plus);
    }

    void partsTo(Map<String, List<Part>> employers) {
      byEmployer.forEach(
          (employer, own) ->
              employers.computeIfAbsent(employer, e -> new ArrayList<>()).add(new Part(own, all)));
    }
  }
}
