package jobtide.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobtide.model.Finding;
import jobtide.model.Opening;
import jobtide.model.Salary;

/**
 * The jobs that a post offers, where it names several: each with its title, role, level and pay.
 *
 * <p>A posting with a title offers one job, unless that title says otherwise ("Multiple
 * Positions").
 */
final class OpeningExtractor {
  /** How many characters of words before the name of a job may belong to its title. */
  private static final int LONGEST_PREFIX = 40;

  private static final String MARKS = "+#./&-";
  private static final Set<String> JOINTS = Set.of("and", "or", "to", "/", "&");
  private static final List<String> NO_LEVEL = List.of(LevelExtractor.UNSPECIFIED);
  private static final Set<String> ARTICLES = Set.of("A", "An", "The");

  private final TextReader reader;
  private final OpeningPay pay;

  OpeningExtractor(TextReader reader, SalaryExtractor salaries) {
    this.reader = reader;
    pay = new OpeningPay(salaries);
  }

  /** A job with where its title stands. */
  record Place(Job job, int start, int end) {}

  /**
   * Two openings or more, or none.
   *
   * @param offered the jobs that the text offers
   * @param role of the posting, by {@link RoleExtractor}
   */
  Shown<List<Opening>> openings(Reading title, Reading text, OfferedJobs offered, String role) {
    boolean several = role.equals(JobNames.MULTIPLE);
    boolean mayNameLevels = text.hits().of(Lexicon.LEVEL).size() > 1;
    if (!several && !(title.text().isBlank() && mayNameLevels)) {
      return none();
    }
    List<Place> places = places(text, listed(text, offered.places(), several));
    // Of one role they are two names of one job, unless for different levels.
    if (several ? isOne(places) : places.stream().filter(at -> namesLevel(text, at)).count() < 2) {
      return none();
    }
    List<List<String>> levels = places.stream().map(place -> levels(text, place)).toList();
    long stated = levels.stream().filter(hired -> !hired.equals(NO_LEVEL)).distinct().count();
    return several || stated > 1 ? openings(title, text, places, levels) : none();
  }

  private static boolean isOne(List<Place> places) {
    return places.size() < 2 && places.stream().noneMatch(place -> place.job().several());
  }

  private Shown<List<Opening>> openings(
      Reading title, Reading text, List<Place> places, List<List<String>> levels) {
    List<StatedPay> pays = pay.of(title, text, places);
    List<Opening> openings = new ArrayList<>();
    List<Finding> evidence = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      StatedPay stated = pays.get(i);
      Salary salary = stated == null ? null : stated.salary();
      for (String role : place.job().several() ? place.job().roles() : roleOf(place.job())) {
        openings.add(new Opening(name(text, place), role, levels.get(i), salary));
        evidence.add(text.finding("openings", role, place.start(), place.end()));
      }
      if (stated != null) {
        evidence.add(stated.finding());
      }
    }
    return new Shown<>(List.copyOf(openings), evidence);
  }

  private static boolean namesLevel(Reading text, Place place) {
    return !text.hits().in(Lexicon.LEVEL, place.start(), place.end()).isEmpty();
  }

  private static String name(Reading text, Place place) {
    return text.text().substring(place.start(), place.end());
  }

  private static Shown<List<Opening>> none() {
    return new Shown<>(List.of(), List.of());
  }

  private static List<String> roleOf(Job job) {
    return List.of(job.role());
  }

  /** The fullest list of jobs: a list of lines, else the header, else whom the text looks for. */
  private static List<Job> listed(Reading text, OfferedJobs.Places jobs, boolean several) {
    List<Job> lines = new ArrayList<>(jobs.entries());
    // Lines below the first that are divided by bars are items of a list too.
    jobs.header().stream().filter(job -> text.lines().indexAt(job.start()) > 0).forEach(lines::add);
    if (lines.size() > 1 && lines.size() >= jobs.header().size()) {
      return lines;
    }
    if (!jobs.header().isEmpty() || !several) {
      return jobs.header();
    }
    return lines.isEmpty() ? jobs.sought() : lines;
  }

  /** The jobs in the text's order, each title once. */
  private static List<Place> places(Reading text, List<Job> jobs) {
    List<Place> places = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int before = 0;
    for (Job job : jobs.stream().sorted(Comparator.comparingInt(Job::start)).toList()) {
      int from = Math.max(before, text.lines().at(job.start()).core());
      int start = start(text, from, job.start());
      int end = end(text, job);
      if (seen.add(text.text().substring(start, end).toLowerCase(Locale.ROOT))) {
        places.add(new Place(job, start, end));
      }
      before = job.end();
    }
    return places;
  }

  /** Where the words begin that make a title with the job: "Senior Embedded", "C++". */
  private static int start(Reading text, int from, int to) {
    String words = text.text();
    int start = to;
    int end = Stretch.beforeBlanks(words, to, from) + 1;
    while (end > from && to - end < LONGEST_PREFIX) {
      int begin = end;
      while (begin > from && !Character.isWhitespace(words.charAt(begin - 1))) {
        begin--;
      }
      String word = words.substring(begin, end);
      boolean level = !text.hits().in(Lexicon.LEVEL, begin, end).isEmpty();
      if (level || isName(word)) {
        start = begin;
      } else if (!JOINTS.contains(word)) {
        break;
      }
      end = Stretch.beforeBlanks(words, begin, from) + 1;
    }
    return start;
  }

  /** Whether a word is written as a part of a name, such as "Ruby" or "C++", and is no article. */
  private static boolean isName(String word) {
    return !word.isEmpty()
        && (Characters.isUpper(word.charAt(0)) || word.charAt(0) == '.')
        && word.chars().allMatch(c -> Characters.isWord((char) c) || MARKS.indexOf(c) >= 0)
        && !word.endsWith(".")
        && !ARTICLES.contains(word);
  }

  /** Where the title ends: behind a remark that names a level, as in "(mid to senior)". */
  private static int end(Reading text, Job job) {
    String words = text.text();
    int open = Stretch.behindBlanks(words, job.end());
    int close = words.indexOf(')', job.end());
    boolean remark =
        open < words.length()
            && words.charAt(open) == '('
            && close > open
            && close - open <= LONGEST_PREFIX
            && !text.hits().in(Lexicon.LEVEL, open, close).isEmpty()
            && !Stretch.hasAny(words, open, close, "0123456789\n|");
    return remark ? close + 1 : job.end();
  }

  private List<String> levels(Reading text, Place place) {
    boolean anyRank = place.job().role().equals(JobNames.NON_TECH);
    List<String> levels =
        Ranks.inTitle(reader.readTitle(name(text, place)), anyRank, false).stream()
            .map(Finding::value)
            .distinct()
            .toList();
    return levels.isEmpty() ? NO_LEVEL : levels;
  }
}
