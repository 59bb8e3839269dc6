package jobtide.benchmarks;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import jobtide.stats.ClusteredShare;
import jobtide.stats.FixedEffectsRegression;
import jobtide.stats.FixedEffectsRegression.Part;
import jobtide.stats.Interval;
import jobtide.stats.MatchedIndex;
import jobtide.stats.MatchedIndex.Month;
import jobtide.stats.PayBand.Pay;
import jobtide.stats.PercentileInterval;
import jobtide.stats.Wilson;

/**
 * How often 95 % intervals contain the planted truth: seeded samples of vacancies that come from
 * unequal employers, which are alike within, for shares, percentiles of pay, premiums and indices.
 * Prints tables in Markdown; docs/COVERAGE.md holds them.
 */
public final class CoverageSimulation {
  private static final int SAMPLES = 1000;
  private static final int REPLICATES = 200;
  private static final double SPREAD = 0.3;
  private static final double PREMIUM = 0.08;
  private static final double[] CORRELATIONS = {0, 0.1, 0.3, 0.5};
  private static final double[] SHARES = {0.01, 0.05, 0.1, 0.2, 0.5, 0.8, 0.95};
  private static final double[] PERCENTILES = {0.10, 0.25, 0.50, 0.75, 0.90};
  private static final double[] NORMAL_PERCENTILES = {
    -1.2815515655446004, -0.6744897501960817, 0, 0.6744897501960817, 1.2815515655446004
  };
  private static final double[] TRAITS = {0.1, 0.3, 0.5};
  private static final double[] MONTHS = {1, 3, 5};
  private static final double GROWTH = 1.03;

  private CoverageSimulation() {}

  /**
   * Prints a table.
   *
   * @param args shares, percentiles, premiums or indices
   */
  public static void main(String[] args) {
    switch (args.length == 1 ? args[0] : "") {
      case "shares" -> print(SHARES, "share", "alike", CoverageSimulation::shares);
      case "percentiles" -> print(PERCENTILES, "p", "alike", CoverageSimulation::percentiles);
      case "premiums" -> print(TRAITS, "trait", "alike", CoverageSimulation::premiums);
      case "indices" -> print(MONTHS, "month", "spread", CoverageSimulation::indices);
      default -> {
        System.err.println("say which: shares, percentiles, premiums or indices");
        System.exit(2);
      }
    }
  }

  /**
   * Samples of one kind.
   *
   * @param skewed whether sizes are Pareto's with α = 1.5, none above a quarter of the cell,
   *     instead of uniform from 1 to twice the mean
   * @param correlation of two vacancies of one employer
   */
  private record Market(int employers, int mean, boolean skewed, double correlation) {

    /** Vacancies by employer, at least 100 in all. */
    int[] sizes(Random random) {
      int[] sizes = new int[employers];
      do {
        for (int e = 0; e < employers; e++) {
          double size =
              skewed
                  ? Math.max(1, mean / 2.2 * Math.pow(1 - random.nextDouble(), -1 / 1.5))
                  : 1 + random.nextInt(2 * mean - 1);
          sizes[e] = (int) Math.min(size, mean * employers / 4.0);
        }
      } while (Arrays.stream(sizes).sum() < 100);
      return sizes;
    }

    /** What an employer adds to a standard normal trait of its vacancies. */
    double own(Random random) {
      return Math.sqrt(correlation) * random.nextGaussian();
    }

    double value(double own, Random random) {
      return own + Math.sqrt(1 - correlation) * random.nextGaussian();
    }

    /** How often an employer's vacancies have a trait that this share of all have. */
    double chance(double share, double correlation, Random random) {
      if (correlation == 0) {
        return share;
      }
      double size = 1 / correlation - 1;
      double with = gamma(share * size, random);
      double without = gamma((1 - share) * size, random);
      // Both vanish where nearly every employer always or never asks.
      return with + without > 0 ? with / (with + without) : random.nextDouble() < share ? 1 : 0;
    }

    /** After Marsaglia and Tsang (2000). */
    private static double gamma(double shape, Random random) {
      if (shape < 1) {
        return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
      }
      double d = shape - 1 / 3.0;
      while (true) {
        double x = random.nextGaussian();
        double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
        if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
          return d * v;
        }
      }
    }
  }

  /** Of one method or two, how many samples' intervals contained the truth, of how many. */
  private static final class Hits {
    private boolean two;
    private int samples;
    private int first;
    private int second;

    void count(double truth, Interval interval) {
      samples++;
      second += contains(interval, truth);
    }

    void count(double truth, Interval of, Interval other) {
      two = true;
      first += contains(of, truth);
      count(truth, other);
    }

    private static int contains(Interval interval, double truth) {
      return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    /** Percentages; none where most samples have no interval. */
    @Override
    public String toString() {
      if (samples < SAMPLES / 2) {
        return "none";
      }
      String percentage = String.format(Locale.ROOT, "%.1f", 100.0 * second / samples);
      return two
          ? String.format(Locale.ROOT, "%.1f → %s", 100.0 * first / samples, percentage)
          : percentage;
    }
  }

  private static void print(
      double[] columns, String name, String last, Function<Market, Hits[]> simulation) {
    StringBuilder head = new StringBuilder("| sizes | employers | n about | " + last + " |");
    StringBuilder line = new StringBuilder("|---|---:|---:|---:|");
    for (double column : columns) {
      head.append(String.format(Locale.ROOT, " %s %s |", name, column));
      line.append("---:|");
    }
    System.out.println(head);
    System.out.println(line);
    for (boolean skewed : new boolean[] {false, true}) {
      for (int[] shape : new int[][] {{10, 12}, {30, 4}, {30, 10}, {60, 5}, {200, 5}}) {
        for (double correlation : CORRELATIONS) {
          Market market = new Market(shape[0], shape[1], skewed, correlation);
          StringBuilder row = new StringBuilder();
          row.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %d | %d | %.1f |",
                  skewed ? "skewed" : "even",
                  shape[0],
                  shape[0] * shape[1],
                  correlation));
          for (Hits hits : simulation.apply(market)) {
            row.append(" ").append(hits).append(" |");
          }
          System.out.println(row);
        }
      }
    }
  }

  /** Wilson on the design effect, and the clustered share. */
  private static Hits[] shares(Market market) {
    Random random = new Random(1);
    Hits[] hits = hits(SHARES.length);
    for (int k = 0; k < SHARES.length; k++) {
      for (int s = 0; s < SAMPLES; s++) {
        double[] all = Arrays.stream(market.sizes(random)).asDoubleStream().toArray();
        double[] with = new double[all.length];
        for (int e = 0; e < all.length; e++) {
          double chance = market.chance(SHARES[k], market.correlation(), random);
          with[e] =
              IntStream.range(0, (int) all[e]).filter(i -> random.nextDouble() < chance).count();
        }
        ClusteredShare share = ClusteredShare.of(with, all);
        double effect =
            DesignEffect.ofShare(
                (long) share.sumY(),
                (long) share.sumM(),
                share.employers(),
                share.sumYY(),
                share.sumYM(),
                share.sumMM());
        Interval wilson = Wilson.interval((long) share.sumY(), (long) share.sumM(), effect);
        hits[k].count(SHARES[k], wilson, share.interval());
      }
    }
    return hits;
  }

  /** The bootstrap over employers, and the inverted interval of a share. */
  private static Hits[] percentiles(Market market) {
    Random random = new Random(2);
    Hits[] hits = hits(PERCENTILES.length);
    for (int s = 0; s < SAMPLES; s++) {
      int[] sizes = market.sizes(random);
      List<Pay> pays = new ArrayList<>();
      for (int e = 0; e < sizes.length; e++) {
        double own = market.own(random);
        for (int i = 0; i < sizes[e]; i++) {
          pays.add(new Pay(Math.exp(SPREAD * market.value(own, random)), "e" + e));
        }
      }
      List<Interval> drawn = PercentileInterval.bootstrapped(pays, REPLICATES, s, PERCENTILES);
      List<Interval> inverted = PercentileInterval.clustered(pays, PERCENTILES);
      for (int k = 0; k < PERCENTILES.length; k++) {
        double truth = Math.exp(SPREAD * NORMAL_PERCENTILES[k]);
        hits[k].count(truth, drawn.get(k), inverted.get(k));
      }
    }
    return hits;
  }

  /** The normal interval of the usual clustered error, and the regression's own. */
  private static Hits[] premiums(Market market) {
    Random random = new Random(3);
    Hits[] hits = hits(TRAITS.length);
    for (int k = 0; k < TRAITS.length; k++) {
      for (int s = 0; s < SAMPLES; s++) {
        int[] sizes = market.sizes(random);
        List<Part> observations = new ArrayList<>();
        for (int e = 0; e < sizes.length; e++) {
          double own = market.own(random);
          double chance = market.chance(TRAITS[k], 0.2, random);
          for (int i = 0; i < sizes[e]; i++) {
            int group = random.nextInt(8);
            boolean trait = random.nextDouble() < chance;
            double pay = SPREAD * market.value(own, random) + 0.1 * group + (trait ? PREMIUM : 0);
            observations.add(Part.vacancy("g" + group, "e" + e, trait, pay));
          }
        }
        Hits ofTrait = hits[k];
        FixedEffectsRegression.of(observations)
            .ifPresent(
                regression -> {
                  double half = 1.959963984540054 * regression.error();
                  Interval usual =
                      new Interval(
                          regression.coefficient() - half, regression.coefficient() + half);
                  ofTrait.count(PREMIUM, usual, regression.interval());
                });
      }
    }
    return hits;
  }

  /**
   * The matched index over employers, of which one in ten is missing in a month; they grow by 3 %
   * each month, times a factor of their own whose logarithm has the spread of the row.
   */
  private static Hits[] indices(Market market) {
    Random random = new Random(4);
    Hits[] hits = hits(MONTHS.length);
    for (int s = 0; s < SAMPLES; s++) {
      double spread = market.correlation();
      double[] sizes = Arrays.stream(market.sizes(random)).asDoubleStream().toArray();
      List<Month> months = new ArrayList<>();
      for (int t = 0; t <= MONTHS[MONTHS.length - 1]; t++) {
        Map<String, Long> counts = new TreeMap<>();
        for (int e = 0; e < sizes.length; e++) {
          double own = Math.exp(spread * random.nextGaussian() - spread * spread / 2);
          sizes[e] *= t == 0 ? 1 : GROWTH * own;
          if (random.nextDouble() < 0.9) {
            counts.put("e" + e, poisson(sizes[e], random));
          }
        }
        months.add(new Month(YearMonth.of(2020, 1).plusMonths(t), counts));
      }
      List<MatchedIndex.Point> points = MatchedIndex.ofEmployers(months, REPLICATES, s);
      for (int k = 0; k < MONTHS.length; k++) {
        Interval interval = points.get((int) MONTHS[k]).interval();
        if (interval != null) {
          hits[k].count(100 * Math.pow(GROWTH, MONTHS[k]), interval);
        }
      }
    }
    return hits;
  }

  /** After Knuth, in parts that do not underflow. */
  private static long poisson(double mean, Random random) {
    if (mean > 100) {
      return poisson(100, random) + poisson(mean - 100, random);
    }
    long count = -1;
    for (double product = 1; product > Math.exp(-mean); count++) {
      product *= random.nextDouble();
    }
    return count;
  }

  private static Hits[] hits(int size) {
    return IntStream.range(0, size).mapToObj(i -> new Hits()).toArray(Hits[]::new);
  }
}
