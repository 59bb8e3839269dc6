package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** Names of jobs in a text: whole ones, and disciplines before a word such as "developers". */
final class JobNames {
  static final String MULTIPLE = "multiple";
  static final String SOFTWARE = "software-other";
  static final String NON_TECH = "non-tech";
  static final String FULLSTACK = "fullstack";
  static final int WHOLE = 3;
  static final int DISCIPLINE = 2;

  static final Set<String> SIDES = Set.of("backend", "frontend", "fullstack");

  /** How many characters may stand between a discipline and its "developer". */
  private static final int REACH = 24;

  private final List<Phrase> phrases;
  private final Cues cues;

  JobNames(Vocabulary vocabulary) {
    phrases = vocabulary.phrases(PhraseFile.ROLES);
    cues = new Cues(vocabulary.phrases(PhraseFile.CUES));
  }

  String role(Hit hit) {
    return phrases.get(hit.term().index()).value();
  }

  int weight(Hit hit) {
    return phrases.get(hit.term().index()).detail().charAt(0) - '0';
  }

  /** All of a text, in its order; also disciplines that stand alone. */
  List<Job> in(Reading reading) {
    List<Job> jobs = new ArrayList<>();
    List<Hit> before = new ArrayList<>();
    for (Hit hit : reading.hits().of(Lexicon.ROLE)) {
      boolean many = role(hit).equals(MULTIPLE);
      if (!before.isEmpty() && (many || !leadsTo(reading, last(before), hit))) {
        addBare(reading, jobs, before);
      }
      Hit noun = many ? null : noun(reading, hit);
      if (noun != null) {
        jobs.add(job(reading, before, hit, noun));
        before.clear();
      } else if (weight(hit) == DISCIPLINE) {
        before.add(hit);
      }
    }
    addBare(reading, jobs, before);
    return jobs;
  }

  private void addBare(Reading reading, List<Job> jobs, List<Hit> disciplines) {
    for (Hit hit : disciplines) {
      // "Django, React" is a stack; only platforms stand for jobs, as in "iOS, Android".
      boolean stack =
          SIDES.contains(role(hit))
              && !reading.hits().in(Lexicon.TECHNOLOGY, hit.start(), hit.start() + 1).isEmpty();
      if (!stack) {
        jobs.add(new Job(List.of(role(hit)), false, true, hit.start(), hit.end()));
      }
    }
    disciplines.clear();
  }

  /** What a hit says is done by: itself if it is whole, else the word behind it. */
  private Hit noun(Reading reading, Hit hit) {
    if (weight(hit) == WHOLE) {
      return hit;
    }
    for (Hit cue : reading.hits().in(Lexicon.OFFER, hit.start(), hit.end() + REACH)) {
      boolean job = cues.is(cue, "job");
      boolean own = job && weight(hit) < DISCIPLINE && cue.end() == hit.end();
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

  /** Whether another name stands between a hit and its "developer", or begins with that. */
  private boolean namesOther(Reading reading, Hit hit, Hit noun) {
    return reading.hits().in(Lexicon.ROLE, hit.end(), noun.start() + 1).stream()
        .anyMatch(
            next ->
                next.start() < noun.start()
                    || weight(next) == WHOLE
                    || (weight(next) < DISCIPLINE && !role(next).equals(MULTIPLE)));
  }

  private Job job(Reading reading, List<Hit> before, Hit hit, Hit noun) {
    List<String> roles = new ArrayList<>();
    boolean listed = false;
    for (int i = 0; i < before.size(); i++) {
      Hit next = i + 1 < before.size() ? before.get(i + 1) : hit;
      if (Listing.joined(reading.text(), before.get(i).end(), next.start())) {
        add(roles, role(before.get(i)));
        listed = true;
      } else if (weight(hit) < DISCIPLINE || role(before.get(i)).equals(FULLSTACK)) {
        add(roles, role(before.get(i)));
      }
    }
    if (weight(hit) >= DISCIPLINE || roles.isEmpty()) {
      add(roles, role(hit));
    }
    if (roles.size() > 1 && weight(noun) < WHOLE) {
      roles.remove(NON_TECH);
    }
    int start = before.isEmpty() ? hit.start() : before.get(0).start();
    int end = Math.max(hit.end(), noun.end());
    boolean several = listed && roles.size() > 1 && reading.text().charAt(end - 1) == 's';
    return new Job(List.copyOf(roles), several, false, start, end);
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

  private static Hit last(List<Hit> hits) {
    return hits.get(hits.size() - 1);
  }
}
