package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;

/** The levels that a posting is also open to, besides the one of its title or years. */
final class OpenLevels {
  /** Room for "Engineer" between "considered for" and a level, or between a level and its cue. */
  private static final int REACH = 30;

  /** Room for " level: " or " (with " between a level and the years that it asks. */
  private static final int YEARS_REACH = 12;

  /** How far apart the rows of a table of levels may stand. */
  private static final int ROW_REACH = 160;

  private OpenLevels() {}

  /** Those for which others may be considered: "More experienced ones as Senior". */
  static List<Finding> considered(Reading text) {
    List<Finding> levels = new ArrayList<>();
    for (Hit hit : text.hits().of(Lexicon.LEVEL)) {
      if (Ranks.isRank(text, hit)
          && !Ranks.isAll(hit)
          && !Ranks.isWeak(hit)
          && text.sections().at(hit.start()).requirement() != null
          && isConsidered(text, hit)) {
        levels.add(text.finding("levels", hit.value(), hit.start(), hit.end()));
      }
    }
    return levels;
  }

  /** Whether it is what others than those asked for may be considered for. */
  static boolean isConsidered(Reading text, Hit level) {
    return text.inSentence(Lexicon.OFFER, level.start())
        .any(
            cue ->
                cue.is("considered")
                    && (cue.detail().equals("after")
                        ? isBetween(text, level.end(), cue.start())
                        : isBetween(text, cue.end(), level.start())));
  }

  private static boolean isBetween(Reading text, int from, int to) {
    return from <= to && to - from <= REACH && !Stretch.hasAny(text.text(), from, to, ".;:()\n");
  }

  /** Those at which the one job may be filled: "may be filled at the Associate or Senior level". */
  static List<Finding> filled(Reading text) {
    for (Hit cue : text.hits().of(Lexicon.OFFER)) {
      if (cue.is("filled")) {
        List<Finding> levels = new ArrayList<>();
        for (Hit hit : text.inSentence(Lexicon.LEVEL, cue.start())) {
          if (hit.start() >= cue.end() && Ranks.isRank(text, hit)) {
            levels.addAll(Ranks.of(text, List.of(hit), false));
          }
        }
        if (levels.size() > 1) {
          return levels;
        }
      }
    }
    return List.of();
  }

  /** Those of a table that asks years of each: "Associate: 0 years, Senior: 5 years". */
  static List<Finding> table(Reading text) {
    List<Finding> rows = new ArrayList<>();
    int behind = -1;
    for (Hit hit : text.hits().of(Lexicon.LEVEL)) {
      if (!hit.means() || Ranks.isAll(hit) || !asksYears(text, hit)) {
        continue;
      }
      if (behind >= 0 && hit.start() - behind > ROW_REACH) {
        break;
      }
      rows.add(text.finding("levels", hit.value(), hit.start(), hit.end()));
      behind = hit.end();
    }
    return rows.stream().map(Finding::value).distinct().count() > 1 ? rows : List.of();
  }

  /** Whether years follow a mark behind a level, as in "Senior: 5 years". */
  private static boolean asksYears(Reading text, Hit level) {
    String words = text.text();
    for (Hit years : text.hits().in(Lexicon.TIME, level.end(), level.end() + REACH)) {
      if (years.is("years") && WrittenYears.before(text, years) >= 0) {
        int number = WrittenYears.evidence(text, years).start();
        return number - level.end() <= YEARS_REACH
            && number >= level.end()
            && Stretch.hasAny(words, level.end(), number, ":-–—(=")
            && !Stretch.hasAny(words, level.end(), number, ".,;)\n");
      }
    }
    return false;
  }
}
