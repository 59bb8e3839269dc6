package jobtide.extract;

import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/**
 * Whether somebody called a manager has people to lead: many manage projects, products or accounts.
 */
final class Leadership {
  private static final String MANAGER = "manager";

  /** How far behind "lead a" its "team" may stand. */
  private static final int TEAM_REACH = 40;

  private final List<Phrase> phrases;
  private final Ranks ranks;

  Leadership(Vocabulary vocabulary, Ranks ranks) {
    phrases = vocabulary.phrases(PhraseFile.LEVELS);
    this.ranks = ranks;
  }

  /** Whether the ranks of a title leave room for it. */
  static boolean isOpen(List<String> levels) {
    return levels.stream().allMatch("senior"::equals);
  }

  /** Whether a title calls somebody a manager of what may be people. */
  boolean mayBeSaidOf(Reading title) {
    return title.hits().of(Lexicon.LEADERSHIP).stream()
        .anyMatch(hit -> is(hit, "managing") && !isOther(title, hit));
  }

  /** Whether the word is of a name such as "product manager". */
  private boolean isOther(Reading title, Hit hit) {
    return title.hits().of(Lexicon.LEVEL).stream()
        .anyMatch(
            name -> ranks.isNone(name) && name.start() <= hit.start() && hit.end() <= name.end());
  }

  /** That a text gives people to lead, else nothing. */
  List<Finding> of(Reading text) {
    List<Hit> hits = text.hits().of(Lexicon.LEADERSHIP);
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      SectionKind section = text.sections().at(hit.start());
      if (section.requirement() == null || section == SectionKind.PREFERRED) {
        continue;
      }
      Hit next = i + 1 < hits.size() ? hits.get(i + 1) : hit;
      if (is(hit, "reports")) {
        return List.of(text.finding("levels", MANAGER, hit.start(), hit.end()));
      }
      if (is(hit, "leads") && is(next, "team") && isObject(text.text(), hit, next)) {
        return List.of(text.finding("levels", MANAGER, hit.start(), next.end()));
      }
    }
    return List.of();
  }

  private static boolean isObject(String text, Hit leads, Hit team) {
    return team.start() - leads.end() <= TEAM_REACH
        && !Stretch.hasAny(text, leads.end(), team.start(), ".;:()\n");
  }

  private boolean is(Hit hit, String value) {
    return phrases.get(hit.term().index()).value().equals(value);
  }
}
