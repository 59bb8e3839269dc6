package jobtide.extract;

import java.util.List;
import jobtide.model.Finding;

/**
 * Whether somebody called a manager has people to lead: many manage projects, products or accounts.
 */
final class Leadership {
  /** What words of a title mean that call somebody a manager. */
  static final String MANAGING = "managing";

  private static final String MANAGER = "manager";

  /** How far behind "lead a" its "team" may stand. */
  private static final int TEAM_REACH = 40;

  private Leadership() {}

  /** Whether the ranks of a title leave room for it. */
  static boolean isOpen(List<String> levels) {
    return levels.stream().allMatch("senior"::equals);
  }

  /** Whether a title calls somebody a manager of what may be people. */
  static boolean mayBeSaidOf(Reading title) {
    return title.hits().of(Lexicon.LEADERSHIP).any(hit -> hit.is(MANAGING) && !isOther(title, hit));
  }

  /** Whether the word is of a name such as "product manager". */
  private static boolean isOther(Reading title, Hit hit) {
    return title
        .hits()
        .of(Lexicon.LEVEL)
        .any(name -> !name.means() && name.start() <= hit.start() && hit.end() <= name.end());
  }

  /** That a text gives people to lead, else nothing. */
  static List<Finding> of(Reading text) {
    HitList hits = text.hits().of(Lexicon.LEADERSHIP);
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      SectionKind section = text.sections().at(hit.start());
      if (section.requirement() == null || section == SectionKind.PREFERRED) {
        continue;
      }
      Hit next = i + 1 < hits.size() ? hits.get(i + 1) : hit;
      if (hit.is("reports")) {
        return List.of(text.finding("levels", MANAGER, hit.start(), hit.end()));
      }
      if (hit.is("leads") && next.is("team") && isObject(text.text(), hit, next)) {
        return List.of(text.finding("levels", MANAGER, hit.start(), next.end()));
      }
    }
    return List.of();
  }

  private static boolean isObject(String text, Hit leads, Hit team) {
    return team.start() - leads.end() <= TEAM_REACH
        && !Stretch.hasAny(text, leads.end(), team.start(), ".;:()\n");
  }
}
