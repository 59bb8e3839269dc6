package jobtide.extract;

import java.util.List;
import java.util.Locale;
import jobtide.model.Finding;

/** Years of experience that a posting asks of some and not of others. */
final class YearChoice {
  /** How far apart the years asked with two degrees may stand. */
  private static final int REACH = 240;

  /** So many choices a posting gives. */
  private static final int MOST = 4;

  /** Room for " of experience with a " between years and the degree they are asked with. */
  private static final int DEGREE_REACH = 48;

  /** Room for a comma and an article. */
  private static final int ARTICLE_REACH = 6;

  /** Room for a mark and blanks between a level and the years that it asks. */
  private static final int LABEL_REACH = 4;

  private YearChoice() {}

  /**
   * The fewest years among those asked by degree, as in "BS and 5 years, or MS and 3", or by level,
   * as in "Senior: 5 years, Junior: 1 year". Those first asked for are shown behind them.
   */
  static Shown<Integer> lowest(Reading text, Shown<Integer> asked, int most) {
    Shown<Integer> lowest = asked;
    if (!asked.evidence().get(0).field().equals(text.field())) {
      return asked;
    }
    int from = asked.evidence().get(0).end();
    boolean byLevel = isOfLevel(text, asked.evidence().get(0).start());
    int behind = from;
    for (Hit cue : text.hits().in(Lexicon.TIME, from, from + MOST * REACH)) {
      int years = cue.is("years") ? WrittenYears.before(text, cue) : -1;
      if (years < 0 || years > most) {
        continue;
      }
      if (cue.start() - behind > REACH) {
        break;
      }
      int start = WrittenYears.evidence(text, cue).start();
      if (years < lowest.value()
          && (isOfOtherDegree(text, behind, start, cue) || (byLevel && isOfLevel(text, start)))) {
        Finding first = asked.evidence().get(0);
        Finding asFew = text.finding(first.fact(), String.valueOf(years), first.start(), first.end());
        lowest = new Shown<>(years, List.of(WrittenYears.evidence(text, cue), asFew));
      }
      behind = cue.end();
    }
    return lowest;
  }

  /** Whether years are those of another degree than the ones before: "or 3 with a Master's". */
  private static boolean isOfOtherDegree(Reading text, int behind, int start, Hit years) {
    String words = text.text();
    Hit degree = degree(text, behind, start);
    boolean parted = isChoice(words, behind, start);
    if (degree != null) {
      return parted || isListed(text, behind, degree);
    }
    Hit next = degree(text, years.end(), years.end() + DEGREE_REACH);
    return next != null
        && (parted || Stretch.hasAny(words, behind, start, "(,"))
        && Stretch.onlyWords(words, years.end(), next.start(), 5);
  }

  /** Whether a comma stands before a degree, or it opens a line below one with another degree. */
  private static boolean isListed(Reading text, int behind, Hit degree) {
    int from = Math.max(behind, degree.start() - ARTICLE_REACH);
    Line line = text.lines().at(degree.start());
    Line before = text.lines().at(behind - 1);
    return line == before
        ? Stretch.hasAny(text.text(), from, degree.start(), ",")
        : degree.start() - line.core() < ARTICLE_REACH
            && degree(text, before.start(), behind) != null;
  }

  /** Whether a word or mark parts them as alternatives; in another line, where the lines meet. */
  private static boolean isChoice(String text, int from, int to) {
    String between = text.substring(from, to).toLowerCase(Locale.ROOT);
    int lineEnd = between.indexOf('\n');
    if (lineEnd >= 0) {
      int lastLine = between.lastIndexOf('\n') + 1;
      return between.substring(0, lineEnd).strip().endsWith("or")
          || between.substring(lineEnd, lastLine).strip().endsWith("or")
          || between.startsWith("or ", Line.of(between, lastLine, between.length()).core());
    }
    return between.contains(" or ") || between.contains(";") || between.contains(" / ");
  }

  private static Hit degree(Reading text, int from, int to) {
    for (Hit hit : text.hits().in(Lexicon.DEGREE, from, to)) {
      if (DegreeCues.isDegreeKind(hit)) {
        return hit;
      }
    }
    return null;
  }

  /** Whether a level stands right before: "Senior: 5 years". */
  private static boolean isOfLevel(Reading text, int years) {
    return text.hits()
        .in(Lexicon.LEVEL, years - 2 * REACH, years)
        .any(
            level ->
                PhraseHits.means(level)
                    && level.end() <= years
                    && years - level.end() <= LABEL_REACH);
  }

  /** Whether years are what may stand in for a degree, and not what is asked of all. */
  static boolean replacesDegree(Reading text, Hit years) {
    return text.inSentence(Lexicon.TIME, years.start())
            .any(cue -> cue.is("instead") && isNear(text.text(), cue, years))
        || isOtherThanDegree(text, years);
  }

  private static boolean isNear(String text, Hit cue, Hit years) {
    return cue.start() >= years.end()
        ? Stretch.onlyWords(text, years.end(), cue.start(), 8)
        : cue.end() <= years.start() && years.start() - cue.end() <= DEGREE_REACH;
  }

  /** Whether nothing but "or" and a few words part them from a degree: "BS or 4 years". */
  private static boolean isOtherThanDegree(Reading text, Hit years) {
    if (WrittenYears.before(text, years) < 0) {
      return false;
    }
    String words = text.text();
    int start = WrittenYears.evidence(text, years).start();
    for (Hit degree : text.hits().in(Lexicon.DEGREE, start - DEGREE_REACH, start)) {
      int or = words.indexOf("or ", degree.end());
      if (DegreeCues.isDegreeKind(degree)
          && or >= 0
          && or < start
          && degree(text, or, start) == null
          && start - or <= ARTICLE_REACH
          && degree(text, years.end(), years.end() + DEGREE_REACH) == null) {
        return true;
      }
    }
    return false;
  }
}
