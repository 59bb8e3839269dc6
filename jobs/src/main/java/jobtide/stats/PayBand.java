package jobtide.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Percentiles of advertised pay that no single employer makes.
 *
 * <p>The thresholds are those of the 1996 US antitrust safety zone for wage surveys (withdrawn in
 * 2023), kept as a conservative rule: at least {@value #MIN_EMPLOYERS} employers, none with more
 * than a quarter of the weight.
 *
 * @param employers distinct employers; staffing agencies are none
 * @param topEmployerShare share of the largest employer or agency before capping; null where
 *     suppressed
 * @param reason few_employers, no_tails, capped, "no_tails,capped", or null
 */
public record PayBand(
    long n,
    long employers,
    Double topEmployerShare,
    Double p10,
    Double p25,
    Double p50,
    Double p75,
    Double p90,
    String reason) {

  public static final int MIN_EMPLOYERS = 5;
  public static final int MIN_EMPLOYERS_OF_TAILS = 10;
  public static final double MAX_WEIGHT = 0.25;

  /**
   * One vacancy's pay.
   *
   * @param employer who posted it
   * @param byAgency whether that is a staffing agency, whose own employers are not known
   */
  public record Pay(double amount, String employer, boolean byAgency) {

    public Pay(double amount, String employer) {
      this(amount, employer, false);
    }
  }

  /** The band of these vacancies. */
  public static PayBand of(List<Pay> pays) {
    Map<String, Integer> counts = new TreeMap<>();
    pays.forEach(pay -> counts.merge(pay.employer(), 1, Integer::sum));
    long employers =
        pays.stream().filter(pay -> !pay.byAgency()).map(Pay::employer).distinct().count();
    if (employers < MIN_EMPLOYERS) {
      return new PayBand(
          pays.size(), employers, null, null, null, null, null, null, "few_employers");
    }
    double top = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    double topShare = top / pays.size();
    Map<String, Double> weights = EmployerWeights.capped(counts, MAX_WEIGHT);
    List<Pay> sorted = new ArrayList<>(pays);
    sorted.sort(Comparator.comparingDouble(Pay::amount).thenComparing(Pay::employer));
    double[] values = sorted.stream().mapToDouble(Pay::amount).toArray();
    double[] shares = sorted.stream().mapToDouble(pay -> weights.get(pay.employer())).toArray();
    boolean tails = employers >= MIN_EMPLOYERS_OF_TAILS;
    boolean capped = topShare > MAX_WEIGHT;
    return new PayBand(
        pays.size(),
        employers,
        topShare,
        tails ? Percentiles.weighted(values, shares, 0.10) : null,
        Percentiles.weighted(values, shares, 0.25),
        Percentiles.weighted(values, shares, 0.50),
        Percentiles.weighted(values, shares, 0.75),
        tails ? Percentiles.weighted(values, shares, 0.90) : null,
        reason(tails, capped));
  }

  private static String reason(boolean tails, boolean capped) {
    if (!tails) {
      return capped ? "no_tails,capped" : "no_tails";
    }
    return capped ? "capped" : null;
  }
}
