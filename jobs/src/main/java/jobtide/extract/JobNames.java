package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names of jobs in a text: whole ones, and disciplines before a word such as "developers". */
final class JobNames {
  static final String MULTIPLE = "multiple";
  static final String SOFTWARE = "software-other";
  static final String NON_TECH = "non-tech";
  static final String MANAGEMENT = "engineering-management";
  static final String FULLSTACK = "fullstack";
  static final int WHOLE = 3;
  static final int DISCIPLINE = 2;

  static final Set<String> SIDES = Set.of("backend", "frontend", "fullstack");

  /** How many characters may stand between a discipline and its "developer". */
  private static final int REACH = 24;

  private JobNames() {}

  static int weight(Hit hit) {
    return hit.detail().charAt(0) - '0';
  }

  /** Whether a hit speaks of sales, or of a job that may be selling. */
  static boolean isSales(Hit hit) {
    return hit.detail().endsWith("/sales");
  }

  /** Whether trades without software have that name too, such as "Design Engineer". */
  static boolean isShared(Hit hit) {
    return hit.detail().endsWith("/shared");
  }

  /** Whether a hit is a word for people of all fields, such as "manager". */
  static boolean isPerson(Reading reading, Hit hit) {
    return reading
        .hits()
        .in(Lexicon.OFFER, hit.start(), hit.end())
        .any(cue -> cue.is("job") && cue.start() == hit.start() && cue.end() == hit.end());
  }

  /** Whether a hit names who does it, as "software engineer", and not the trade of such. */
  static boolean endsInJob(Reading reading, Hit hit) {
    return reading
        .hits()
        .in(Lexicon.OFFER, hit.start(), hit.end())
        .any(cue -> cue.is("job") && cue.end() == hit.end());
  }

  /** All of a text, in its order; also disciplines that stand alone. */
  static List<Job> in(Reading reading) {
    List<Job> jobs = new ArrayList<>();
    List<Hit> before = new ArrayList<>();
    for (Hit hit : reading.hits().of(Lexicon.ROLE)) {
      boolean many = hit.is(MULTIPLE);
      if (!before.isEmpty() && (many || !leadsTo(reading, last(before), hit))) {
        addBare(reading, jobs, before);
      }
      Hit noun = many ? null : noun(reading, hit);
      if (noun != null && before.isEmpty() && isExplained(reading.text(), jobs, hit)) {
        Job vague = jobs.remove(jobs.size() - 1);
        jobs.add(new Job(List.of(hit.value()), false, false, vague.start(), hit.end()));
      } else if (noun != null) {
        if (!before.isEmpty() || jobs.isEmpty() || !isSynonym(reading.text(), last(jobs), hit)) {
          jobs.add(job(reading, before, hit, noun));
        }
        before.clear();
      } else if (weight(hit) == DISCIPLINE) {
        before.add(hit);
      }
    }
    addBare(reading, jobs, before);
    return jobs;
  }

  private static void addBare(Reading reading, List<Job> jobs, List<Hit> disciplines) {
    for (Hit hit : disciplines) {
      // "Django, React" is a stack; only platforms stand for jobs, as in "iOS, Android".
      if (isStack(reading, hit)) {
        continue;
      }
      if (disciplines.size() == 1 && !jobs.isEmpty() && narrows(reading, last(jobs), hit)) {
        Job job = jobs.remove(jobs.size() - 1);
        String role = hit.is(NON_TECH) ? job.role() : hit.value();
        int end = reading.text().startsWith(")", hit.end()) ? hit.end() + 1 : hit.end();
        jobs.add(new Job(List.of(role), false, false, job.start(), end));
      } else {
        jobs.add(new Job(List.of(hit.value()), false, true, hit.start(), hit.end()));
      }
    }
    disciplines.clear();
  }

  /** Whether a whole name in brackets says which vague job is meant: "Engineer (QA Lead)". */
  private static boolean isExplained(String text, List<Job> jobs, Hit hit) {
    if (jobs.isEmpty() || weight(hit) < WHOLE || !text.startsWith(")", hit.end())) {
      return false;
    }
    Job job = last(jobs);
    return job.role().equals(SOFTWARE)
        && !job.bare()
        && text.charAt(job.end() - 1) != 's'
        && text.substring(job.end(), hit.start()).equals(" (");
  }

  /** Whether a hit is only another word for the job before it: "PHP developer / engineer". */
  private static boolean isSynonym(String text, Job job, Hit hit) {
    return hit.is(SOFTWARE)
        && !job.bare()
        && !Set.of(NON_TECH, "product-design", "product-management").contains(job.role())
        && text.substring(job.end(), hit.start()).strip().equals("/")
        && text.charAt(hit.end() - 1) != 's'
        && text.substring(hit.start(), hit.end()).indexOf(' ') < 0;
  }

  /** Whether a technology stands for a side of an application: Rails, React. */
  private static boolean isStack(Reading reading, Hit hit) {
    return SIDES.contains(hit.value())
        && !reading.hits().in(Lexicon.TECHNOLOGY, hit.start(), hit.start() + 1).isEmpty();
  }

  /** Whether a discipline says what one vague job is for: "Software Engineer, Backend". */
  private static boolean narrows(Reading reading, Job job, Hit discipline) {
    String text = reading.text();
    int mark = Stretch.behindBlanks(text, job.end());
    int end = discipline.end();
    int limit = Math.min(text.length(), end + 2 * REACH);
    while (end < limit
        && (Characters.isBlank(text.charAt(end)) || Characters.isWord(text.charAt(end)))) {
      end++;
    }
    return job.role().equals(SOFTWARE)
        && !job.bare()
        && mark < discipline.start()
        && ",-–—:(".indexOf(text.charAt(mark)) >= 0
        && (text.charAt(mark) == '(' || text.charAt(job.end() - 1) != 's')
        && Stretch.onlyWords(text, mark + 1, discipline.start(), 2)
        && Stretch.onlyWords(text, discipline.end(), end, 2)
        && (end == text.length()
            || Characters.isLineEnd(text.charAt(end))
            || (text.charAt(mark) == '(' ? ",)" : "|:(-–—").indexOf(text.charAt(end)) >= 0);
  }

  /** What a hit says is done by: itself if it is whole, else the word behind it. */
  private static Hit noun(Reading reading, Hit hit) {
    if (weight(hit) == WHOLE) {
      return hit;
    }
    for (Hit cue : reading.hits().in(Lexicon.OFFER, hit.start(), hit.end() + REACH)) {
      boolean job = cue.is("job");
      boolean own = job && cue.end() == hit.end() && isNoun(reading.text(), hit);
      boolean behind =
          weight(hit) == DISCIPLINE
              && cue.start() >= hit.end()
              && Stretch.onlyWords(reading.text(), hit.end(), cue.start(), job ? 2 : 0);
      if (own || behind) {
        return namesOther(reading, hit, cue) ? null : cue;
      }
    }
    return null;
  }

  /** Whether a hit is called a job itself: "engineer", and "Manager" where an item ends. */
  private static boolean isNoun(String text, Hit hit) {
    int behind = Stretch.behindBlanks(text, hit.end());
    return weight(hit) < DISCIPLINE
        || (Characters.isUpper(text.charAt(hit.start()))
            && (behind == text.length()
                || text.charAt(behind) == '|'
                || text.startsWith("of ", behind)
                || Characters.isLineEnd(text.charAt(behind))));
  }

  /** Whether another name stands between a hit and its "developer", or begins with that. */
  private static boolean namesOther(Reading reading, Hit hit, Hit noun) {
    return reading
        .hits()
        .in(Lexicon.ROLE, hit.end(), noun.start() + 1)
        .any(
            next ->
                next.start() < noun.start()
                    || weight(next) == WHOLE
                    || (weight(next) < DISCIPLINE && !next.is(MULTIPLE)));
  }

  private static Job job(Reading reading, List<Hit> before, Hit hit, Hit noun) {
    List<String> roles = new ArrayList<>();
    boolean listed = false;
    boolean said = false;
    for (int i = 0; i < before.size(); i++) {
      Hit next = i + 1 < before.size() ? before.get(i + 1) : hit;
      boolean joined = isJoined(reading.text(), before.get(i).end(), next.start());
      boolean side = !joined && isSide(reading, before.get(i)) && SIDES.contains(next.value());
      boolean fullstack = before.get(i).is(FULLSTACK);
      if (joined || side || fullstack || weight(hit) < DISCIPLINE) {
        add(roles, before.get(i).value());
      }
      listed |= joined;
      said |= side && next == hit;
    }
    // "Backend JavaScript engineer", "full stack and Rails engineers": the side is said in words.
    said |= roles.contains(FULLSTACK) && isStack(reading, hit);
    if ((weight(hit) >= DISCIPLINE && !said) || roles.isEmpty()) {
      add(roles, hit.value());
    }
    if (roles.size() > 1 && weight(noun) < WHOLE) {
      roles.remove(NON_TECH);
    }
    int start = before.isEmpty() ? hit.start() : before.get(0).start();
    int end = Math.max(hit.end(), noun.end());
    boolean many =
        reading.text().charAt(end - 1) == 's'
            ? roles.size() > 1
            : roles.size() > 2 && isApart(roles);
    boolean several = listed && many;
    return new Job(List.copyOf(roles), several, false, start, end);
  }

  /** Whether both are items of a list, the second with a rank: "frontend and senior backend". */
  private static boolean isJoined(String text, int from, int to) {
    return Listing.joined(text, from, to)
        || text.startsWith(" and ", from)
        || text.startsWith(" or ", from);
  }

  /** Whether more than the sides of one application are named. */
  private static boolean isApart(List<String> roles) {
    return roles.stream().anyMatch(role -> !SIDES.contains(role));
  }

  private static boolean isSide(Reading reading, Hit hit) {
    return SIDES.contains(hit.value()) && !isStack(reading, hit);
  }

  private static void add(List<String> roles, String role) {
    if (!roles.contains(role)) {
      roles.add(role);
    }
  }

  private static boolean leadsTo(Reading reading, Hit discipline, Hit next) {
    String text = reading.text();
    return next.start() - discipline.end() <= REACH
        && (Listing.joined(text, discipline.end(), next.start())
            || Stretch.onlyWords(text, discipline.end(), next.start(), 2));
  }

  private static <T> T last(List<T> items) {
    return items.get(items.size() - 1);
  }
}
