package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The seniority that a text names with the jobs that it hires for. */
final class AnnouncedLevels {
  private static final int SHORT_LINE = 110;
  private static final int ROLE_REACH = 40;

  /** How far into a line the level of an entry in a list of jobs stands. */
  private static final int ENTRY_REACH = 25;

  private final Ranks ranks;
  private final Cues cues;

  AnnouncedLevels(Vocabulary vocabulary, Ranks ranks) {
    this.ranks = ranks;
    cues = new Cues(vocabulary.phrases(PhraseFile.CUES));
  }

  /**
   * Of the text below a title that names none.
   *
   * @param anyRank whether staff is anyone, and no rank of engineers
   */
  List<Finding> underTitle(Reading text, boolean anyRank) {
    for (Hit hit : text.hits().of(Lexicon.LEVEL)) {
      if (!speaksOfJob(text, hit) || (anyRank && ranks.isStaff(text, hit))) {
        continue;
      }
      boolean own = ranks.phrase(hit).detail().equals("any");
      // Who asks for work with interns hires none.
      boolean asked = asks(text, hit) && !ranks.phrase(hit).value().equals("intern");
      if (isHired(text, hit)
          ? own || namesRole(text, hit)
          : own && (asked || (cues.hires(text, hit.start()) && !asks(text, hit)))) {
        return ranks.of(text, List.of(hit), false);
      }
    }
    return List.of();
  }

  /**
   * Of a post without a title: the levels of all its jobs, or those named with its one.
   *
   * @param several whether it hires for several roles
   */
  List<Finding> ofPost(Reading text, boolean several) {
    List<Hit> inLine = new ArrayList<>();
    int lastLine = -1;
    for (Hit hit : text.hits().of(Lexicon.LEVEL)) {
      if (!speaksOfJob(text, hit) || !isOffered(text, hit)) {
        continue;
      }
      int at = text.lines().indexAt(hit.start());
      boolean entry = hit.start() - text.lines().all().get(at).core() <= ENTRY_REACH;
      if (at != lastLine && !inLine.isEmpty() && !several && !entry) {
        break;
      }
      lastLine = at;
      inLine.add(hit);
    }
    return ranks.of(text, inLine, true);
  }

  private boolean speaksOfJob(Reading text, Hit hit) {
    return !ranks.isNone(hit) && text.sections().at(hit.start()).requirement() != null;
  }

  private boolean isOffered(Reading text, Hit hit) {
    int at = text.lines().indexAt(hit.start());
    boolean listed = at == 0 || isEntry(text.text(), text.lines().all().get(at), hit);
    boolean hires = listed || cues.hires(text, hit.start()) || isHired(text, hit);
    return hires && (ranks.phrase(hit).detail().equals("any") || namesRole(text, hit));
  }

  /** Whether a line is short and no sentence, or opens with the level, as entries of lists do. */
  private static boolean isEntry(String text, Line line, Hit hit) {
    boolean sentence = text.charAt(line.coreEnd() - 1) == '.';
    boolean opens = hit.start() - line.core() <= 2;
    return !sentence
        && (line.length() <= SHORT_LINE || opens || hit.start() - line.core() <= ENTRY_REACH);
  }

  /** Whether "as a" or the like stands right before it. */
  private boolean isHired(Reading text, Hit hit) {
    return !asks(text, hit)
        && text.hits().in(Lexicon.RELATION, hit.start() - ROLE_REACH, hit.start()).stream()
            .anyMatch(cue -> cues.is(cue, "hired-as") && hit.start() - cue.end() <= 2);
  }

  private static boolean asks(Reading text, Hit hit) {
    SectionKind section = text.sections().at(hit.start());
    return section == SectionKind.REQUIREMENTS || section == SectionKind.PREFERRED;
  }

  /** Whether a role stands beside it: "senior engineers", "engineers from junior to senior". */
  private boolean namesRole(Reading text, Hit hit) {
    for (Hit role : text.inSentence(Lexicon.ROLE, hit.start())) {
      if (isBeside(role, hit)) {
        return true;
      }
    }
    for (Hit cue : text.inSentence(Lexicon.OFFER, hit.start())) {
      if (cues.is(cue, "job") && isBeside(cue, hit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeside(Hit role, Hit level) {
    return role.start() - level.end() <= ROLE_REACH && level.start() - role.end() <= ROLE_REACH;
  }
}
