package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobtide.model.Finding;

/** Words for seniority, and what several of them in one place come to. */
final class Ranks {
  private static final String INTERN = "intern";

  /** Room for "senior vice " before "president". */
  private static final int LONGEST_RANK = 30;

  /** The value of words such as "all levels", and whom a posting with them hires. */
  private static final String ALL = "all";

  private static final List<String> EVERYONE = List.of("junior", "mid", "senior");

  /** From the lowest to the highest. */
  private static final List<String> ORDER =
      List.of("intern", "junior", "mid", "senior", "lead", "manager", "executive");

  /** What stands in a title before whom an office is named after. */
  private static final List<String> OFFICES = List.of("office of ", "bureau of ");

  private static final String TO = " to ";

  /** How far before a rank the office or the job may stand that is not its own. */
  private static final int LONGEST_OFFICE = 90;

  private static final Set<String> SUPERIORS = Set.of("lead", "manager", "executive");

  /** What the grades from 1 on are. */
  private static final List<String> GRADES = List.of("junior", "mid", "senior", "lead");

  private Ranks() {}

  static boolean isAll(Hit hit) {
    return hit.is(ALL);
  }

  /** Whether it needs no job's name beside it. */
  static boolean isOwn(Hit hit) {
    return isStated(hit) || hit.detail().equals("any");
  }

  /** Whether it says by itself that such people are hired: "interns welcome". */
  static boolean isStated(Hit hit) {
    return hit.detail().equals("stated");
  }

  /** Whether banks call so engineers of that pay too: "Vice President, Software Engineer". */
  private static boolean isOfBanks(Hit hit) {
    return hit.detail().equals("corporate");
  }

  /** Whether it is a rank beside another one only, as "Experienced or Senior", or of an office. */
  static boolean isWeak(Hit hit) {
    return hit.detail().equals("beside") || isGrade(hit);
  }

  /** Whether it is a grade of offices, which asks little experience beside the grade below. */
  static boolean isGrade(Hit hit) {
    return hit.detail().equals("grade");
  }

  /** Whether a number tells it: what firms mean by "Engineer III" differs. */
  static boolean isNumbered(String words) {
    char last = words.charAt(words.length() - 1);
    return last == 'I' || Characters.isDigit(last);
  }

  /**
   * Whether a word is a rank where it stands: "Manager, QA" is one, behind "Product Marketing" it
   * is what the marketing is for.
   */
  static boolean isRank(Reading reading, Hit hit) {
    String text = reading.text();
    int before = Stretch.beforeBlanks(text, hit.start());
    boolean goesOn = before >= 0 && Characters.isWord(text.charAt(before));
    return hit.means() && !(goesOn && text.regionMatches(true, hit.start(), "manager, ", 0, 9));
  }

  /**
   * The levels of a title: all that it offers, as "Senior/Staff" does, else the highest; but an
   * intern is one whatever else stands there.
   *
   * @param anyRank whether staff is anyone, as a staff pharmacist is, and no rank of engineers
   * @param several whether it names several jobs, whose ranks then all count
   */
  static List<Finding> inTitle(Reading title, boolean anyRank, boolean several) {
    List<Hit> hits = new ArrayList<>();
    HitList named = title.hits().of(Lexicon.LEVEL);
    boolean engineer = namesEngineer(title);
    for (int i = 0; i < named.size(); i++) {
      Hit hit = named.get(i);
      if (isRank(title, hit)
          && !(anyRank && isStaff(title, hit))
          && !(engineer && isOfBanks(hit))
          && !isOfSuperior(title, named, hit)
          && !(isWeak(hit) && !isBeside(title, named, i))) {
        hits.add(hit);
      }
    }
    List<Finding> levels = of(title, hits, several);
    Hit last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
    if (levels.size() == 1 && isNextGrade(title.text(), last)) {
      levels = List.of(levels.get(0), ofNextGrade(title, last));
    }
    return levels.size() == 1 && last.is(INTERN)
        ? List.of(title.finding("levels", INTERN, last.start(), last.end()))
        : levels;
  }

  /** Whether it is another's, whom the job serves: "Assistant to the Director", "Office of the". */
  private static boolean isOfSuperior(Reading title, HitList ranks, Hit hit) {
    if (!SUPERIORS.contains(hit.value())) {
      return false;
    }
    int from = Math.max(0, hit.start() - LONGEST_OFFICE);
    String before = title.text().substring(from, hit.start()).toLowerCase(Locale.ROOT);
    if (OFFICES.stream().anyMatch(before::contains)) {
      return true;
    }
    int to = before.lastIndexOf(TO);
    return to > 0
        && ranks.in(from, from + to).none(rank -> rank.end() == from + to)
        && Stretch.onlyWords(title.text(), from + to + TO.length(), hit.start(), 2);
  }

  /** Whether a title goes on with the grade above, as "Engineer 2/3" does. */
  private static boolean isNextGrade(String text, Hit hit) {
    int grade = text.charAt(hit.end() - 1) - '0';
    return grade >= 1
        && grade <= GRADES.size() - 1
        && text.startsWith("/" + (grade + 1), hit.end())
        && (hit.end() + 2 == text.length() || !Characters.isWord(text.charAt(hit.end() + 2)));
  }

  private static Finding ofNextGrade(Reading title, Hit hit) {
    String above = GRADES.get(title.text().charAt(hit.end() - 1) - '0');
    return title.finding("levels", above, hit.start(), hit.end() + 2);
  }

  /** The levels of a board's own field, where "Experienced" is one by itself. */
  static List<Finding> inField(Reading field) {
    List<Finding> levels = inTitle(field, false, false);
    for (Hit hit : field.hits().of(Lexicon.LEVEL)) {
      if (levels.isEmpty() && isWeak(hit)) {
        levels = of(field, List.of(hit), false);
      }
    }
    return levels;
  }

  /** Whether another rank stands beside one. */
  private static boolean isBeside(Reading title, HitList levels, int at) {
    return (at > 0 && areJoined(title, levels.get(at - 1), levels.get(at)))
        || (at + 1 < levels.size() && areJoined(title, levels.get(at), levels.get(at + 1)));
  }

  /** Whether a title names an engineer or the like, and not a field such as "engineering". */
  private static boolean namesEngineer(Reading title) {
    return title
        .hits()
        .of(Lexicon.OFFER)
        .any(
            job ->
                job.is("job")
                    && title.hits().in(Lexicon.LEADERSHIP, job.start(), job.end()).isEmpty()
                    && title.hits().in(Lexicon.LEVEL, job.start(), job.end()).isEmpty()
                    && !isPartOfRank(title, job));
  }

  /** Whether it is the end of a rank such as "executive director". */
  private static boolean isPartOfRank(Reading title, Hit job) {
    return title
        .hits()
        .in(Lexicon.LEVEL, job.start() - LONGEST_RANK, job.start())
        .any(rank -> isOfBanks(rank) && job.end() <= rank.end());
  }

  /**
   * The levels that these words come to: those offered side by side, else the highest.
   *
   * @param apart whether words with more than a blank between them are of different jobs
   */
  static List<Finding> of(Reading reading, List<Hit> hits, boolean apart) {
    List<Finding> levels = new ArrayList<>();
    List<Finding> ofJob = List.of();
    List<Finding> sideBySide = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      String gap = i == 0 ? "" : gap(reading, hits.get(i - 1), hit);
      if (i > 0 && !isJoined(gap)) {
        ofJob = higher(ofJob, sideBySide);
        sideBySide = new ArrayList<>();
        if (apart && isParted(gap)) {
          levels.addAll(ofJob);
          ofJob = List.of();
        }
      } else if (isRange(gap)) {
        addBetween(reading, sideBySide, hit);
      }
      add(reading, sideBySide, hit);
    }
    levels.addAll(higher(ofJob, sideBySide));
    return levels;
  }

  /** Whether two levels stand side by side as what one job, or each of two, may be. */
  static boolean areJoined(Reading reading, Hit level, Hit next) {
    return isJoined(gap(reading, level, next));
  }

  private static String gap(Reading reading, Hit hit, Hit next) {
    return reading.text().substring(hit.end(), next.start());
  }

  private static boolean isJoined(String gap) {
    return isRange(gap) || offers(gap);
  }

  private static boolean isParted(String gap) {
    return !gap.isBlank() || gap.indexOf('\n') >= 0;
  }

  private static List<Finding> higher(List<Finding> levels, List<Finding> others) {
    return highest(others) >= highest(levels) ? others : levels;
  }

  private static int highest(List<Finding> levels) {
    return levels.stream().mapToInt(level -> rank(level.value())).max().orElse(-1);
  }

  private static void add(Reading reading, List<Finding> levels, Hit hit) {
    String value = hit.value();
    for (String level : value.equals(ALL) ? EVERYONE : List.of(value)) {
      levels.add(reading.finding("levels", level, hit.start(), hit.end()));
    }
  }

  /** What lies between two ends: "from junior to senior" offers the middle too. */
  private static void addBetween(Reading reading, List<Finding> levels, Hit to) {
    if (levels.isEmpty()) {
      return;
    }
    int low = rank(levels.get(levels.size() - 1).value());
    for (int rank = low + 1; rank < rank(to.value()); rank++) {
      // Managers are not on the way from an engineer to a director.
      if (!ORDER.get(rank).equals("manager")) {
        levels.add(reading.finding("levels", ORDER.get(rank), to.start(), to.end()));
      }
    }
  }

  static boolean isStaff(Reading reading, Hit hit) {
    return reading.text().substring(hit.start(), hit.end()).equalsIgnoreCase("staff");
  }

  private static int rank(String level) {
    return ORDER.indexOf(level);
  }

  private static boolean isRange(String gap) {
    return gap.indexOf('\n') < 0
        && switch (gap.strip().toLowerCase(Locale.ROOT)) {
          case "to", "-", "–", "through", "level to", "all the way to", "up to" -> true;
          default -> false;
        };
  }

  /** Whether two levels stand side by side as alternatives. */
  private static boolean offers(String gap) {
    return switch (gap.strip().toLowerCase(Locale.ROOT)) {
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
