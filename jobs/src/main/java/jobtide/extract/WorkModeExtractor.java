package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.Vocabulary;

/**
 * Where the work is done: what heads the posting wins over what it says of the job, and that over
 * what it says of how the employer works.
 */
final class WorkModeExtractor {
  private static final int ALTERNATIVE_REACH = 6;

  private final ModeSigns signs;

  WorkModeExtractor(Vocabulary vocabulary) {
    signs = new ModeSigns(vocabulary);
  }

  /** In the order of title and text. */
  List<Finding> findings(Reading title, Reading text) {
    boolean titled = !title.text().isBlank();
    List<ModeSign> all = new ArrayList<>(signs.of(title, titled));
    all.addAll(signs.of(text, titled));
    List<ModeSign> best = List.of();
    for (ModeSign.Rank rank : ModeSign.Rank.values()) {
      List<ModeSign> ranked = all.stream().filter(sign -> sign.rank() == rank).toList();
      best = ranked.isEmpty() ? best : ranked;
    }
    List<ModeSign> hybrids = all.stream().filter(WorkModeExtractor::speaksOfHybridJob).toList();
    boolean onlyOnsite = best.stream().allMatch(sign -> sign.mode().equals("onsite"));
    if (onlyOnsite && !hybrids.isEmpty()) {
      best = hybrids;
    }
    return withoutPartsOfHybrid(best).stream().map(ModeSign::finding).toList();
  }

  private static boolean speaksOfHybridJob(ModeSign sign) {
    return sign.mode().equals("hybrid") && sign.rank() != ModeSign.Rank.COMPANY;
  }

  /**
   * Beside hybrid work, words for home and office say what it is made of, unless they are named as
   * other ways to work: "hybrid or remote".
   */
  private static List<ModeSign> withoutPartsOfHybrid(List<ModeSign> signs) {
    List<ModeSign> hybrids = signs.stream().filter(sign -> sign.mode().equals("hybrid")).toList();
    if (hybrids.isEmpty()) {
      return signs;
    }
    return signs.stream()
        .filter(
            sign ->
                sign.mode().equals("hybrid")
                    || hybrids.stream().anyMatch(hybrid -> areAlternatives(sign, hybrid)))
        .toList();
  }

  private static boolean areAlternatives(ModeSign one, ModeSign other) {
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.start(), other.start());
    return one.reading() == other.reading()
        && from < to
        && to - from <= ALTERNATIVE_REACH
        && one.reading().text().substring(from, to).indexOf(40) < 0;
  }
}
