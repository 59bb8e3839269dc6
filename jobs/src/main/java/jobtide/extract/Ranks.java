package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobtide.model.Finding;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** Words for seniority, and what several of them in one place come to. */
final class Ranks {
  private static final String NONE = "none";

  /** The value of words such as "all levels", and whom a posting with them hires. */
  private static final String ALL = "all";

  private static final List<String> EVERYONE = List.of("junior", "mid", "senior");

  /** From the lowest to the highest. */
  private static final List<String> ORDER =
      List.of("intern", "junior", "mid", "senior", "lead", "manager", "executive");

  private final List<Phrase> phrases;

  Ranks(Vocabulary vocabulary) {
    phrases = vocabulary.phrases(PhraseFile.LEVELS);
  }

  Phrase phrase(Hit hit) {
    return phrases.get(hit.term().index());
  }

  boolean isNone(Hit hit) {
    return phrase(hit).value().equals(NONE);
  }

  /**
   * The levels of a title: all that it offers, as "Senior/Staff" does, else the highest.
   *
   * @param anyRank whether staff is anyone, as a staff pharmacist is, and no rank of engineers
   */
  List<Finding> inTitle(Reading title, boolean anyRank) {
    List<Hit> hits = new ArrayList<>();
    for (Hit hit : title.hits().of(Lexicon.LEVEL)) {
      if (!isNone(hit) && !(anyRank && isStaff(title, hit))) {
        hits.add(hit);
      }
    }
    return of(title, hits, false);
  }

  /**
   * The levels that these words come to: those offered side by side, else the highest.
   *
   * @param apart whether words with more than a blank between them are of different jobs
   */
  List<Finding> of(Reading reading, List<Hit> hits, boolean apart) {
    List<Finding> levels = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      String gap = i == 0 ? "" : reading.text().substring(hits.get(i - 1).end(), hit.start());
      String between = gap.strip();
      boolean newLine = gap.indexOf('\n') >= 0;
      boolean parted = !between.isEmpty() || newLine;
      if (phrase(hit).value().equals(ALL)) {
        EVERYONE.forEach(
            value -> levels.add(reading.finding("levels", value, hit.start(), hit.end())));
        continue;
      }
      Finding level = reading.finding("levels", phrase(hit).value(), hit.start(), hit.end());
      if (i == 0 || (isRange(between) && !newLine)) {
        addBetween(reading, levels, hit);
        levels.add(level);
      } else if (offers(between) || (apart && parted)) {
        levels.add(level);
      } else if (levels.stream().allMatch(f -> rank(f.value()) <= rank(level.value()))) {
        levels.clear();
        levels.add(level);
      } else {
        Finding highest =
            levels.stream().reduce((a, b) -> rank(a.value()) >= rank(b.value()) ? a : b).get();
        levels.clear();
        levels.add(highest);
      }
    }
    return levels;
  }

  /** What lies between two ends: "from junior to senior" offers the middle too. */
  private void addBetween(Reading reading, List<Finding> levels, Hit to) {
    if (levels.isEmpty()) {
      return;
    }
    int low = rank(levels.get(levels.size() - 1).value());
    for (int rank = low + 1; rank < rank(phrase(to).value()); rank++) {
      // Managers are not on the way from an engineer to a director.
      if (!ORDER.get(rank).equals("manager")) {
        levels.add(reading.finding("levels", ORDER.get(rank), to.start(), to.end()));
      }
    }
  }

  boolean isStaff(Reading reading, Hit hit) {
    return reading.text().regionMatches(true, hit.start(), "staff", 0, 5);
  }

  private static int rank(String level) {
    return ORDER.indexOf(level);
  }

  private static boolean isRange(String between) {
    return switch (between.toLowerCase(Locale.ROOT)) {
      case "to", "-", "–", "through", "level to", "all the way to", "up to" -> true;
      default -> false;
    };
  }

  /** Whether two levels stand side by side as alternatives. */
  private static boolean offers(String between) {
    return switch (between.toLowerCase(Locale.ROOT)) {
      case "/",
          "or",
          "&",
          "and",
          "and/or",
          ",",
          ", or",
          ", and",
          "|",
          "+",
          ")/",
          "), (",
          "level and",
          "level or",
          "level," ->
          true;
      default -> false;
    };
  }
}
