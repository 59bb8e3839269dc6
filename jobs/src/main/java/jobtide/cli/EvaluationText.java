package jobtide.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jobtide.evaluate.Aspect;
import jobtide.evaluate.Aspect.Measure;
import jobtide.evaluate.Evaluation;
import jobtide.evaluate.Evaluation.Score;
import jobtide.evaluate.Mistake;
import jobtide.evaluate.Tally;

/** An evaluation as tables for people. */
final class EvaluationText {
  private static final int COMMONEST = 10;
  private final PrintWriter out;

  EvaluationText(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints all of it.
   *
   * @param listed how many single mistakes of each field are listed
   */
  void print(Evaluation evaluation, int listed) {
    line(
        "postings scored: %,d; F1 of lists, accuracy of single values, 95 %% intervals by drawing postings",
        evaluation.postings());
    line("");
    line(
        "%-16s %9s %7s %7s  %-13s %8s %6s",
        "field", "precision", "recall", "score", "95 % interval", "baseline", "labels");
    evaluation.scores().forEach(this::print);
    List<String> unlabelled =
        Arrays.stream(Aspect.values())
            .filter(aspect -> !evaluation.scores().containsKey(aspect))
            .map(Aspect::field)
            .toList();
    if (!unlabelled.isEmpty()) {
      line("not labelled: %s", String.join(", ", unlabelled));
    }
    line("");
    if (!evaluation.byKind().isEmpty()) {
      line("%-24s %9s %7s %6s", "technologies by kind", "precision", "recall", "labels");
      evaluation.byKind().forEach(this::print);
      line("");
    }
    line("commonest mistakes");
    for (Map.Entry<String, Long> mistake : evaluation.commonestMistakes(COMMONEST)) {
      line("%,5d  %s", mistake.getValue(), mistake.getKey());
    }
    for (Aspect aspect : Aspect.values()) {
      evaluation.mistakes().stream()
          .filter(mistake -> mistake.aspect() == aspect)
          .limit(listed)
          .forEach(this::print);
    }
  }

  private void print(Aspect aspect, Score score) {
    Tally tally = score.tally();
    boolean isSet = aspect.measure() == Measure.SET;
    line(
        "%-16s %9s %7s %7s  %-13s %8s %,6d",
        aspect.field(),
        isSet ? rate(tally.precision()) : "",
        isSet ? rate(tally.recall()) : "",
        rate(score.headline()),
        rate(score.interval().low()) + " – " + rate(score.interval().high()),
        rate(score.baseline()),
        tally.labels());
  }

  private void print(String kind, Tally tally) {
    line("%-24s %9s %7s %,6d", kind, rate(tally.precision()), rate(tally.recall()), tally.labels());
  }

  private void print(Mistake mistake) {
    line("%s\t%s", mistake.id(), mistake.errorClass());
  }

  private static String rate(double rate) {
    return Double.isNaN(rate) ? "–" : String.format(Locale.ROOT, "%.3f", rate);
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }
}
