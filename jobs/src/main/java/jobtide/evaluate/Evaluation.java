package jobtide.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobtide.evaluate.Aspect.Measure;
import jobtide.stats.Bootstrap;
import jobtide.stats.Interval;

/**
 * Facts of postings against labels.
 *
 * @param scores of each aspect that any posting is labelled for
 * @param byKind tallies of technologies by their kind in the vocabulary
 * @param mistakes all, in the order of the postings
 */
public record Evaluation(
    int postings, Map<Aspect, Score> scores, Map<String, Tally> byKind, List<Mistake> mistakes) {
  private static final int REPLICATES = 1000;
  private static final long SEED = 4;

  /**
   * How well an aspect was read.
   *
   * @param headline F1, or accuracy where values are compared
   * @param interval 95 % interval of the headline, by drawing postings
   * @param baseline the headline of who always says what labels say most often
   */
  public record Score(Tally tally, double headline, Interval interval, double baseline) {}

  /**
   * Compares.
   *
   * @param labels by posting, in order
   * @param facts by posting; one that is absent says nothing
   */
  public static Evaluation of(
      Map<String, Answers> labels, Map<String, Answers> facts, TechnologyNames names) {
    Answers silence = Answers.NONE;
    List<Comparison> compared = new ArrayList<>();
    labels.forEach(
        (id, answers) -> compared.add(Comparison.of(id, answers, facts.getOrDefault(id, silence))));
    Map<Aspect, Score> scores = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      List<Tally> tallies =
          compared.stream().map(c -> c.tallies().get(aspect)).filter(Objects::nonNull).toList();
      if (!tallies.isEmpty()) {
        List<Answers> labelled =
            labels.values().stream().filter(answers -> answers.speaksOf(aspect)).toList();
        scores.put(aspect, score(aspect, tallies, baseline(aspect, labelled)));
      }
    }
    Map<String, Tally> byKind = new TreeMap<>();
    labels.forEach(
        (id, answers) -> {
          if (answers.speaksOf(Aspect.TECHNOLOGIES)) {
            addKinds(byKind, answers, facts.getOrDefault(id, silence), names);
          }
        });
    return new Evaluation(
        compared.size(),
        scores,
        byKind,
        compared.stream().flatMap(c -> c.mistakes().stream()).toList());
  }

  private static Score score(Aspect aspect, List<Tally> tallies, double baseline) {
    Tally all = tallies.stream().reduce(Tally.NONE, Tally::plus);
    Interval interval =
        Bootstrap.interval(
            tallies.size(),
            REPLICATES,
            SEED,
            drawn -> {
              Tally sum = Tally.NONE;
              for (int i : drawn) {
                sum = sum.plus(tallies.get(i));
              }
              return headline(aspect, sum);
            });
    return new Score(all, headline(aspect, all), interval, baseline);
  }

  private static double headline(Aspect aspect, Tally tally) {
    return aspect.measure() == Measure.SET ? tally.f1() : tally.recall();
  }

  private static double baseline(Aspect aspect, Collection<Answers> labels) {
    if (aspect == Aspect.REQUIREMENT) {
      List<String> said =
          labels.stream().flatMap(answers -> answers.requirements().values().stream()).toList();
      return said.isEmpty() ? Double.NaN : (double) count(said, commonest(said)) / said.size();
    }
    List<Set<String>> said = labels.stream().map(answers -> answers.of(aspect)).toList();
    // Nothing at all finds nothing: the commonest answer is one that says something.
    List<Set<String>> telling = said.stream().filter(values -> !values.isEmpty()).toList();
    if (telling.isEmpty()) {
      return Double.NaN;
    }
    Set<String> always = commonest(telling);
    Tally tally = Tally.NONE;
    for (Set<String> wanted : said) {
      long found = wanted.stream().filter(always::contains).count();
      tally = tally.plus(new Tally(found, wanted.size() - found, always.size() - found));
    }
    return headline(aspect, tally);
  }

  private static <T> T commonest(List<T> values) {
    return values.stream()
        .collect(
            Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private static <T> long count(List<T> values, T value) {
    return values.stream().filter(value::equals).count();
  }

  private static void addKinds(
      Map<String, Tally> byKind, Answers labels, Answers facts, TechnologyNames names) {
    Set<String> wanted = labels.of(Aspect.TECHNOLOGIES);
    Set<String> got = facts.of(Aspect.TECHNOLOGIES);
    for (String name : wanted) {
      Tally one = got.contains(name) ? new Tally(1, 0, 0) : new Tally(0, 1, 0);
      byKind.merge(names.kind(name), one, Tally::plus);
    }
    for (String name : got) {
      if (!wanted.contains(name)) {
        byKind.merge(names.kind(name), new Tally(0, 0, 1), Tally::plus);
      }
    }
  }

  /** Mistakes that happen most often, with how often, the commonest first. */
  public List<Map.Entry<String, Long>> commonestMistakes(int most) {
    return mistakes.stream()
        .collect(
            Collectors.groupingBy(Mistake::errorClass, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .toList();
  }
}
