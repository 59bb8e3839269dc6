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

  /** Room for "or " and an article. */
  private static final int ARTICLE_REACH = 6;

  /** Room for "Alternatively, with a " before a degree that opens a sentence. */
  private static final int OPENING = 24;

  /** Room for "or with a " before a degree and for " for the " before a job. */
  private static final int LEAD_REACH = 12;

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
    boolean byJob = isForJob(text, from);
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
          && (isOfOtherDegree(text, behind, start, cue)
              || (byLevel && isOfLevel(text, start))
              || isWithOther(text, behind, start, cue)
              || (byJob && isForJob(text, cue.end())))) {
        Finding first = asked.evidence().get(0);
        Finding asFew =
            text.finding(first.fact(), String.valueOf(years), first.start(), first.end());
        lowest = new Shown<>(years, List.of(WrittenYears.evidence(text, cue), asFew));
      }
      behind = cue.end();
    }
    return lowest;
  }

  /** Whether years are those of another degree than the ones before: "or 3 with a Master's". */
  private static boolean isOfOtherDegree(Reading text, int behind, int start, Hit years) {
    int sentence = sentenceStart(text, behind, start);
    boolean opens = sentence >= behind;
    int from = opens ? sentence : behind;
    boolean parted = opens && isChoice(text, behind, from);
    Hit before = degree(text, from, start);
    if (before != null) {
      String lead = words(text, from, before.start());
      String behindIt = words(text, before.end(), start);
      if (opens ? parted && lead.strip().length() <= OPENING : leads(lead, behindIt)) {
        return true;
      }
    }
    Hit next = degree(text, years.end(), years.end() + DEGREE_REACH);
    return next != null
        && ((opens && before == null)
            ? parted || words(text, behind, start).indexOf('\n') < 0
            : offers(words(text, from, start)))
        && Stretch.onlyWords(text.text(), years.end(), next.start(), 5)
        && !words(text, years.end(), next.start()).contains(" or ");
  }

  /** Where the sentence of some years begins, whose degree may be written with stops: "M.S.". */
  private static int sentenceStart(Reading text, int behind, int years) {
    int start = text.lines().sentenceStart(years);
    Hit degree = degree(text, Math.max(behind, start - DEGREE_REACH), start);
    return degree != null && start - degree.end() <= 1
        ? text.lines().sentenceStart(degree.start())
        : start;
  }

  private static String words(Reading text, int from, int to) {
    return text.text().substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** Whether a new sentence or line goes on with alternatives to the one before. */
  private static boolean isChoice(Reading text, int behind, int from) {
    String between = text.text().substring(behind, from).toLowerCase(Locale.ROOT).strip();
    int next = Stretch.behindBlanks(text.text(), from);
    return (between.endsWith("or") && lastOr(between + " ") == between.length() - "or".length())
        || text.text().regionMatches(true, text.lines().at(next).core(), "or ", 0, 3)
        || text.text().regionMatches(true, next, "or ", 0, 3)
        || degree(text, text.lines().sentenceStart(behind - 1), from) != null;
  }

  /** Whether "or" leads to a degree, or a comma to one that no other parts from its years. */
  private static boolean leads(String lead, String behind) {
    return offers(lead) && (lastOr(lead) >= 0 || !behind.contains(","));
  }

  /** Whether words that lead to a degree, or to its years, end with a mark of alternatives. */
  private static boolean offers(String lead) {
    String end = lead.substring(Math.max(0, lead.length() - LEAD_REACH));
    return lastOr(end) >= 0 || Stretch.hasAny(end, 0, end.length(), ",(/");
  }

  /** Where the last word "or" stands with another behind it, -1 where none does. */
  private static int lastOr(String words) {
    int or = words.lastIndexOf("or ");
    while (or > 0 && Characters.isWord(words.charAt(or - 1))) {
      or = words.lastIndexOf("or ", or - 1);
    }
    return or;
  }

  private static Hit degree(Reading text, int from, int to) {
    for (Hit hit : text.hits().in(Lexicon.DEGREE, from, to)) {
      if (DegreeCues.isDegreeKind(hit)) {
        return hit;
      }
    }
    return null;
  }

  /** Whether fewer are enough beside something else: "3 years, or 1 year plus a certificate". */
  private static boolean isWithOther(Reading text, int behind, int start, Hit years) {
    return text.lines().sentenceStart(start) <= behind
        && text.text().startsWith("or ", start - "or ".length())
        && text.text().startsWith(" plus ", years.end());
  }

  /** Whether a job follows for which so many are asked: "4 years of experience for Engineers". */
  private static boolean isForJob(Reading text, int years) {
    for (Hit job : text.hits().in(Lexicon.ROLE, years, years + DEGREE_REACH)) {
      int from = Math.max(years, job.start() - LEAD_REACH);
      return text.text().substring(from, job.start()).contains(" for ")
          && Stretch.onlyWords(text.text(), years, job.start(), 4);
    }
    return false;
  }

  /** Whether a level stands right before: "Senior: 5 years". */
  private static boolean isOfLevel(Reading text, int years) {
    return text.hits()
        .in(Lexicon.LEVEL, years - 2 * REACH, years)
        .any(level -> level.means() && level.end() <= years && years - level.end() <= LABEL_REACH);
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
    int from = Math.max(0, start - ARTICLE_REACH);
    int or = from + lastOr(words.substring(from, start));
    if (or < from) {
      return false;
    }
    for (Hit degree : text.hits().in(Lexicon.DEGREE, start - DEGREE_REACH, start)) {
      if (DegreeCues.isDegreeKind(degree)
          && or >= degree.end()
          && degree(text, or, start) == null
          && degree(text, years.end(), years.end() + DEGREE_REACH) == null) {
        return true;
      }
    }
    return false;
  }
}
