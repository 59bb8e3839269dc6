package jobtide.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One posting's facts against its labels.
 *
 * @param tallies of each aspect that is labelled
 * @param mistakes in the order of the aspects
 */
record Comparison(String id, Map<Aspect, Tally> tallies, List<Mistake> mistakes) {

  static Comparison of(String id, Answers labels, Answers facts) {
    Map<Aspect, Tally> tallies = new EnumMap<>(Aspect.class);
    List<Mistake> mistakes = new ArrayList<>();
    for (Aspect aspect : Aspect.values()) {
      if (!labels.speaksOf(aspect)) {
        continue;
      }
      Tally tally =
          aspect == Aspect.REQUIREMENT
              ? requirements(id, labels, facts, mistakes)
              : values(id, aspect, labels.of(aspect), heard(aspect, labels, facts), mistakes);
      tallies.put(aspect, tally);
    }
    return new Comparison(id, tallies, mistakes);
  }

  /** What the facts say; pay that differs by rounding alone is the labels' pay. */
  private static Set<String> heard(Aspect aspect, Answers labels, Answers facts) {
    boolean samePay =
        aspect == Aspect.SALARY
            && labels.pay() != null
            && facts.pay() != null
            && labels.pay().isSame(facts.pay());
    return samePay ? labels.of(aspect) : facts.of(aspect);
  }

  private static Tally values(
      String id, Aspect aspect, Set<String> wanted, Set<String> got, List<Mistake> mistakes) {
    List<String> missed = wanted.stream().filter(value -> !got.contains(value)).toList();
    List<String> invented = got.stream().filter(value -> !wanted.contains(value)).toList();
    if (missed.size() == 1 && invented.size() == 1) {
      mistakes.add(new Mistake(id, aspect, missed.get(0), invented.get(0)));
    } else {
      missed.forEach(value -> mistakes.add(new Mistake(id, aspect, value, null)));
      invented.forEach(value -> mistakes.add(new Mistake(id, aspect, null, value)));
    }
    return new Tally(wanted.size() - missed.size(), missed.size(), invented.size());
  }

  private static Tally requirements(
      String id, Answers labels, Answers facts, List<Mistake> mistakes) {
    Tally tally = Tally.NONE;
    for (Map.Entry<String, String> label : labels.requirements().entrySet()) {
      String got = facts.requirements().get(label.getKey());
      if (got == null) {
        continue;
      }
      boolean right = got.equals(label.getValue());
      tally = tally.plus(right ? new Tally(1, 0, 0) : new Tally(0, 1, 1));
      if (!right) {
        mistakes.add(new Mistake(id, Aspect.REQUIREMENT, label.getValue(), got));
      }
    }
    return tally;
  }
}
