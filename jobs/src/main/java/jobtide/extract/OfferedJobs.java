package jobtide.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The jobs that a post without a title offers, by where it names them; found once, when first asked
 * for.
 */
final class OfferedJobs {
  private static final int LONGEST_HEADER = 300;
  private static final int LONGEST_OPENING = 60;
  private static final int LONGEST_RANK = 60;
  private static final int LONGEST_START = 110;
  private static final int HEADER_LINES = 5;

  /** How far behind "looking for" the jobs begin, and before "position" they end. */
  private static final int HIRES_REACH = 90;

  private static final int DISCIPLINES_REACH = 60;
  private static final int POSITION_REACH = 12;

  /** How many words may stand before a job's name that belong to it. */
  private static final int LONGEST_NAME = 3;

  private static final List<String> JOINTS = List.of("to ", "and ", "or ", "level ");

  /** What goes on behind the name of a job in a list: "Designers who know Figma". */
  private static final List<String> DESCRIBED =
      List.of(" to ", " who ", " with ", " for ", " that ", " in ", " on ");

  private final Reading text;
  private Places places;

  OfferedJobs(Reading text) {
    this.text = text;
  }

  /**
   * What a post offers.
   *
   * @param header jobs in its first line, or lines divided like one
   * @param entries jobs that open a line, as in a list of jobs
   * @param sought jobs in sentences that say whom the employer looks for
   */
  record Places(List<Job> header, List<Job> entries, List<Job> sought) {}

  Places places() {
    if (places == null) {
      places = in(text);
    }
    return places;
  }

  private static Places in(Reading text) {
    List<Job> header = new ArrayList<>();
    List<Job> entries = new ArrayList<>();
    List<Job> sought = new ArrayList<>();
    List<Job> jobs = JobNames.in(text);
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      int at = text.lines().indexAt(job.start());
      Line line = text.lines().all().get(at);
      SectionKind section = text.sections().at(job.start());
      if (section.requirement() == null) {
        boolean entry = section == SectionKind.APPLY && !job.bare() && isRanked(text, line, job);
        addIf(entries, job, entry && isEntry(text, line, job));
        continue;
      }
      if (isHeader(text.text(), at, line, job) || (at == 0 && job.end() <= LONGEST_OPENING)) {
        addIf(
            header, job, !job.bare() || isListed(text, jobs, i) || isPart(text.text(), line, job));
      } else if (!(section == SectionKind.DUTIES && line.bullet())
          && (isEntry(text, line, job) || isNextEntry(text, entries, job))) {
        addIf(entries, job, !job.bare() || endsEntry(text.text(), line, job.end()));
      } else {
        boolean listed = isListed(text, jobs, i) && endsItem(text.text(), job.end());
        boolean opens = !job.bare() || (listed && header.stream().allMatch(OfferedJobs::isVague));
        boolean goesOn = !sought.isEmpty() && goesOn(text, sought.get(sought.size() - 1), job);
        addIf(sought, job, opens && (goesOn || isSought(text, job)));
      }
    }
    return new Places(withoutEmployer(text, header), withoutLone(entries), sought);
  }

  private static void addIf(List<Job> jobs, Job job, boolean fits) {
    if (fits) {
      jobs.add(job);
    }
  }

  private static boolean endsEntry(String text, Line line, int end) {
    return end >= line.coreEnd() - 1 || text.charAt(behindBlanks(text, end)) == '(';
  }

  /** Without a discipline that is the only one in a list: a line "Logistics" is a heading. */
  private static List<Job> withoutLone(List<Job> entries) {
    boolean lone = entries.stream().filter(Job::bare).count() == 1;
    return lone ? entries.stream().filter(job -> !job.bare()).toList() : entries;
  }

  private static boolean isVague(Job job) {
    return job.role().equals(JobNames.SOFTWARE);
  }

  /** The first line, and the lines behind it that are divided as headers are. */
  private static boolean isHeader(String text, int at, Line line, Job job) {
    if (at >= HEADER_LINES || line.length() > 2 * LONGEST_HEADER) {
      boolean first = at == 0 && job.end() <= LONGEST_HEADER;
      int behind = first ? text.indexOf('|', job.end()) : -1;
      return behind >= 0 && behind <= LONGEST_HEADER;
    }
    boolean divided = Stretch.hasAny(text, line.start(), line.end(), "|");
    return (at == 0 && divided) || ((at == 0 || divided) && line.length() <= LONGEST_HEADER);
  }

  /** Whether a discipline is one of several jobs that are listed side by side. */
  private static boolean isListed(Reading text, List<Job> jobs, int index) {
    Job job = jobs.get(index);
    Job before = index > 0 ? jobs.get(index - 1) : null;
    Job behind = index + 1 < jobs.size() ? jobs.get(index + 1) : null;
    return (before != null && isBeside(text, before, job))
        || (behind != null && isBeside(text, job, behind));
  }

  /**
   * Whether nothing but commas, joining words, an article, a level and "part-time" stands between
   * two jobs.
   */
  static boolean isBeside(Reading text, Job job, Job next) {
    return isJoined(text.text(), job.end(), next.start())
        || isJoined(text.text(), job.end(), startOfWords(text, job.end(), next.start()));
  }

  /** Where the words begin that belong to a job: "a senior", "part-time". */
  private static int startOfWords(Reading text, int from, int to) {
    int start = to;
    for (Lexicon words : List.of(Lexicon.LEVEL, Lexicon.EMPLOYMENT)) {
      HitList before = text.hits().in(words, Math.max(from, start - LONGEST_RANK), start);
      boolean beside =
          !before.isEmpty()
              && before.last().end() <= start
              && text.text().substring(before.last().end(), start).isBlank();
      start = beside ? before.last().start() : start;
    }
    for (String article : new String[] {" a ", " an "}) {
      int before = start - article.length();
      start = before >= from && text.text().startsWith(article, before) ? before + 1 : start;
    }
    return start;
  }

  /** What stands in brackets behind a job says more of it: "developer (full stack)". */
  private static boolean isJoined(String text, int from, int to) {
    return Listing.joined(text, from, to) && text.substring(from, to).indexOf('(') < 0;
  }

  /** Without what stands in the first part of a header, the name of the employer. */
  private static List<Job> withoutEmployer(Reading text, List<Job> header) {
    int end = text.text().indexOf('|');
    if (end < 0 || text.lines().indexAt(end) > 0) {
      return header;
    }
    List<Job> behind = header.stream().filter(job -> job.start() > end).toList();
    return behind.isEmpty() ? header.stream().filter(job -> !job.bare()).toList() : behind;
  }

  /** Whether a job is all that stands between two bars or dashes of a header. */
  private static boolean isPart(String text, Line line, Job job) {
    int before = Stretch.beforeBlanks(text, job.start(), line.start());
    int behind = behindBlanks(text, Math.min(job.end(), text.length() - 1));
    return (before < line.start() || isBar(text, before, job.start() - before))
        && (behind >= line.end() || isBar(text, behind, behind - job.end() + 1));
  }

  /** A dash parts only with blanks around it: "Growth-stage" is one word. */
  private static boolean isBar(String text, int at, int distance) {
    return text.charAt(at) == '|' || ("-–—".indexOf(text.charAt(at)) >= 0 && distance > 1);
  }

  /** Whether a job is sought as the one before it is: "Backend Engineers to X, Data Engineers". */
  private static boolean goesOn(Reading text, Job sought, Job job) {
    if (job.start() - sought.end() > LONGEST_HEADER) {
      return false;
    }
    if (isBeside(text, sought, job)) {
      return true;
    }
    String words = text.text();
    int start = startOfWords(text, sought.end(), job.start());
    int last = Stretch.beforeBlanks(words, start);
    return !job.bare()
        && words.charAt(sought.end() - 1) == 's'
        && words.charAt(job.end() - 1) == 's'
        && Characters.isUpper(words.charAt(sought.start()))
        && Characters.isUpper(words.charAt(job.start()))
        && last > sought.end()
        && (words.charAt(last) == ',' || words.startsWith(" and", last - 3))
        && text.lines().sentenceEnd(sought.end()) >= job.start();
  }

  /** Whether no word but one that joins items stands behind. */
  private static boolean endsItem(String text, int end) {
    int i = behindBlanks(text, Math.min(end, text.length() - 1));
    return i >= text.length() - 1
        || !Characters.isWord(text.charAt(i))
        || text.startsWith("and ", i)
        || text.startsWith("or ", i);
  }

  /** Whether a line is what a list of jobs has: the name of a job, and little before it. */
  private static boolean isEntry(Reading text, Line line, Job job) {
    boolean opens =
        opensItem(text.text(), job.end())
            || (!job.bare() && isDescribed(text.text(), job.end()) && isRanked(text, line, job));
    boolean plain = line.isShort() && text.text().charAt(line.coreEnd() - 1) != '.';
    return (opens || plain)
        && isPlainStart(text, line, job)
        && !isSignature(text.text(), line, job);
  }

  /** Whether a post is signed by its writer: "Jane Doe, CTO". */
  private static boolean isSignature(String text, Line line, Job job) {
    int before = Stretch.beforeBlanks(text, job.start(), line.start());
    return JobNames.MANAGEMENT.equals(job.role())
        && job.end() >= line.coreEnd() - 1
        && before > line.core()
        && text.charAt(before) == ','
        && Stretch.onlyWords(text, line.core(), before, LONGEST_NAME);
  }

  private static boolean isDescribed(String text, int end) {
    return text.startsWith(". ", end)
        || DESCRIBED.stream().anyMatch(word -> text.startsWith(word, end));
  }

  /** Whether only numbers and a rank stand before a job in its line: "2) Senior developers". */
  private static boolean isRanked(Reading text, Line line, Job job) {
    int start = startOfWords(text, line.core(), job.start());
    return start <= line.core()
        || text.text().substring(line.core(), start).chars().noneMatch(Character::isLetter);
  }

  /** Whether a job is the next item of a line that lists them: "C++ developer, QA engineer". */
  private static boolean isNextEntry(Reading text, List<Job> entries, Job job) {
    if (entries.isEmpty() || job.bare()) {
      return false;
    }
    String words = text.text();
    int end = entries.get(entries.size() - 1).end();
    int mark = Stretch.behindBlanks(words, end);
    int next = Stretch.behindBlanks(words, Math.min(mark + 1, job.start()), job.start());
    return mark < job.start()
        && job.start() - end <= DISCIPLINES_REACH
        && (",/".indexOf(words.charAt(mark)) >= 0 || isBar(words, mark, mark - end + 1))
        && !Characters.isLower(words.charAt(next))
        && Stretch.onlyWords(words, mark + 1, job.start(), LONGEST_NAME);
  }

  private static boolean opensItem(String text, int end) {
    return end < text.length() && ":;(-–—|,/".indexOf(text.charAt(behindBlanks(text, end))) >= 0;
  }

  /** Up to the last character, which is looked at in any case. */
  private static int behindBlanks(String text, int from) {
    return Stretch.behindBlanks(text, from, text.length() - 1);
  }

  /** Whether all words before the job are ranks, numbers and names. */
  private static boolean isPlainStart(Reading text, Line line, Job job) {
    String words = text.text();
    int i = line.core();
    if (job.start() - i > LONGEST_START
        || (i == job.start() && !line.bullet() && isCommonWord(words, i))) {
      return false;
    }
    while (i < job.start()) {
      boolean begins = i == 0 || !isInWord(words.charAt(i - 1));
      if (begins
          && Characters.isLower(words.charAt(i))
          && text.hits().in(Lexicon.LEVEL, i, i + 1).isEmpty()
          && !isJoint(words, i)) {
        return false;
      }
      i++;
    }
    return true;
  }

  /** Whether a word joins ranks: "Mid to senior", "Junior and senior level". */
  private static boolean isJoint(String text, int start) {
    return JOINTS.stream().anyMatch(word -> text.startsWith(word, start));
  }

  /** Whether a word is written small throughout, as iOS is not. */
  private static boolean isCommonWord(String text, int start) {
    return Characters.isLower(text.charAt(start))
        && (start + 1 == text.length() || !Characters.isUpper(text.charAt(start + 1)));
  }

  private static boolean isInWord(char c) {
    return Characters.isWord(c) || c == '-';
  }

  /** Whether the sentence says, right beside the job, that the employer looks for it. */
  private static boolean isSought(Reading text, Job job) {
    for (Hit cue : text.inSentence(Lexicon.RELATION, job.start())) {
      if (cue.is("hired-as")
          && cue.end() <= job.start()
          && job.start() - cue.end() <= DISCIPLINES_REACH
          && startOfWords(text, cue.end(), job.start()) - cue.end() <= 1) {
        return true;
      }
    }
    for (Hit cue : text.inSentence(Lexicon.OFFER, job.start())) {
      if (!cue.is("hiring")) {
        continue;
      }
      int behind = job.start() - cue.end();
      int before = cue.start() - job.end();
      if (before >= 0
          ? before <= POSITION_REACH
          : behind >= 0
              && behind <= (job.bare() ? DISCIPLINES_REACH : HIRES_REACH)
              && !isColleague(text, cue.end(), job.start())) {
        return true;
      }
    }
    return false;
  }

  /** Whether words between "looking for" and a job say that it is what others do. */
  private static boolean isColleague(Reading text, int from, int to) {
    return text.hits().in(Lexicon.RELATION, from, to).any(cue -> cue.is("colleague"));
  }
}
