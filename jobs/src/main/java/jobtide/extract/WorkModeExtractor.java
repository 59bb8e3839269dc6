package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;

/**
 * Where the work is done: what heads the posting wins over what it says of the job, and that over
 * what it says of how the employer works.
 */
final class WorkModeExtractor {
  private static final String HYBRID = "hybrid";

  private WorkModeExtractor() {}

  /** In the order of title and text. */
  static List<Finding> findings(Reading title, Reading text) {
    boolean titled = !title.text().isBlank();
    List<ModeSign> all = new ArrayList<>(ModeSigns.of(title, titled));
    all.addAll(ModeSigns.of(text, titled));
    List<ModeSign> best = List.of();
    for (ModeSign.Rank rank : ModeSign.Rank.values()) {
      List<ModeSign> ranked = all.stream().filter(sign -> sign.rank() == rank).toList();
      best = ranked.isEmpty() ? best : ranked;
    }
    List<ModeSign> hybrids = all.stream().filter(WorkModeExtractor::speaksOfHybridJob).toList();
    boolean onlyOnsite = best.stream().allMatch(sign -> sign.mode().equals("onsite"));
    if (titled && onlyOnsite && !hybrids.isEmpty()) {
      best = hybrids;
    }
    return withoutPartsOfHybrid(best).stream().map(ModeSign::finding).toList();
  }

  private static boolean speaksOfHybridJob(ModeSign sign) {
    return sign.mode().equals(HYBRID) && sign.rank() != ModeSign.Rank.COMPANY;
  }

  /**
   * Beside hybrid work, words for home and office say what it is made of, unless they are named as
   * other ways to work: "hybrid or remote".
   */
  private static List<ModeSign> withoutPartsOfHybrid(List<ModeSign> signs) {
    if (signs.stream().noneMatch(sign -> sign.mode().equals(HYBRID))) {
      return signs;
    }
    List<ModeSign> kept = new ArrayList<>();
    ModeSign hybrid = null;
    for (int i = 0; i < signs.size(); i++) {
      ModeSign sign = signs.get(i);
      boolean isHybrid = sign.mode().equals(HYBRID);
      hybrid = isHybrid ? sign : hybrid;
      boolean onsite = sign.mode().equals("onsite");
      boolean next = i + 1 < signs.size() && ModeCues.areAlternatives(sign, signs.get(i + 1));
      if (isHybrid
          || (hybrid != null && ModeCues.isOrBehind(hybrid, sign))
          || (i > 0 && ModeCues.areAlternatives(signs.get(i - 1), sign))
          || (next && !(onsite && hybrid != null))) {
        kept.add(sign);
      }
    }
    return kept;
  }
}
