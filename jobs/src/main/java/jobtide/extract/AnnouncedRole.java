package jobtide.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jobtide.model.Finding;
import jobtide.model.Mention;

/**
 * The role of a post without a title: of the jobs in its header, in its list of jobs, and where it
 * says whom it hires.
 */
final class AnnouncedRole {
  private AnnouncedRole() {}

  static Shown<String> role(Reading text, OfferedJobs.Places jobs, List<Mention> technologies) {
    // Below one job, a list of fields and no jobs is what that one may be about.
    boolean fields = isOne(text, jobs.header()) && jobs.entries().stream().allMatch(Job::bare);
    List<Job> entries = fields ? List.of() : jobs.entries();
    return of(text, jobs.header(), entries, jobs.sought(), technologies);
  }

  private static Shown<String> of(
      Reading text,
      List<Job> header,
      List<Job> entries,
      List<Job> sought,
      List<Mention> technologies) {
    boolean one = isOne(text, header);
    Hit many = many(text, JobNames.WHOLE);
    if (many != null
        && specific(header).size() != 1
        && (!one || text.lines().indexAt(many.start()) == 0)) {
      return manyRoles(text, many);
    }
    if (isSeveral(header) || isSeveral(entries)) {
      return Job.shown(text, JobNames.MULTIPLE, isSeveral(header) ? header : entries);
    }
    if (header.isEmpty() && isSeveralSought(text, sought)) {
      return Job.shown(text, JobNames.MULTIPLE, sought);
    }
    if (one && isPlatform(text, header) && isOneSide(sought)) {
      return Job.shown(text, sought.get(0).role(), sought);
    }
    for (List<Job> jobs : List.of(header, entries, sought)) {
      Map<String, Job> specific = specific(jobs);
      if (jobs == sought
          && one
          && !isCrew(text, specific)
          && (specific.size() > 1 || isSeveralSought(text, jobs))) {
        break;
      }
      // Below "software engineer", experts of another trade are those that one works with.
      boolean others = specific.keySet().equals(Set.of(JobNames.NON_TECH));
      if (jobs != header && others && isSoftware(header)) {
        continue;
      }
      boolean passing = jobs == sought || (jobs == entries && !header.isEmpty());
      if (passing && specific.size() == 1 && specific.values().stream().allMatch(Job::bare)) {
        continue;
      }
      if (specific.size() == 1
          && !(jobs == sought ? isSeveralSought(text, jobs) : isSeveral(jobs))) {
        Job job = specific.values().iterator().next();
        return Job.shown(
            text, RoleInText.widened(job.role(), text, job.start(), job.end(), text), List.of(job));
      }
      if (!specific.isEmpty() || jobs.stream().anyMatch(Job::several)) {
        return Job.shown(text, JobNames.MULTIPLE, jobs);
      }
    }
    List<Job> vague = !header.isEmpty() ? header : !entries.isEmpty() ? entries : sought;
    Hit openings = vague.isEmpty() ? anyMany(text) : header.isEmpty() ? manyInHeader(text) : null;
    if (openings != null) {
      return manyRoles(text, openings);
    }
    if (vague.isEmpty() && text.hits().of(Lexicon.ROLE).isEmpty()) {
      return new Shown<>(JobNames.MULTIPLE, List.of());
    }
    return RoleInText.refined(text, vague, technologies);
  }

  private static boolean isSoftware(List<Job> header) {
    return !header.isEmpty()
        && header.stream().allMatch(job -> !job.bare() && job.role().equals(JobNames.SOFTWARE));
  }

  /** Whether a header names one job: others that the text also speaks of are not what it is for. */
  private static boolean isOne(Reading text, List<Job> header) {
    return !header.isEmpty()
        && !isSeveral(header)
        && header.stream().allMatch(job -> text.text().charAt(job.end() - 1) != 's');
  }

  /** A platform is what operators keep, or what a backend or full stack engineer builds. */
  private static boolean isPlatform(Reading text, List<Job> header) {
    return header.stream()
        .map(job -> text.text().substring(job.start(), job.end()).toLowerCase(Locale.ROOT))
        .allMatch(name -> name.contains("platform"));
  }

  private static boolean isOneSide(List<Job> jobs) {
    return !jobs.isEmpty()
        && jobs.stream().allMatch(job -> !job.bare() && JobNames.SIDES.contains(job.role()))
        && jobs.stream().map(Job::role).distinct().count() == 1;
  }

  /** Whether more than one of each of several jobs is hired for. */
  private static boolean isCrew(Reading text, Map<String, Job> specific) {
    return specific.values().stream()
            .filter(job -> !job.bare() && text.text().charAt(job.end() - 1) == 's')
            .count()
        > 1;
  }

  private static Shown<String> manyRoles(Reading text, Hit words) {
    Finding finding = text.finding("role", JobNames.MULTIPLE, words.start(), words.end());
    return new Shown<>(JobNames.MULTIPLE, List.of(finding));
  }

  /** Words such as "several positions", of this weight. */
  private static Hit many(Reading text, int weight) {
    for (Hit hit : text.hits().of(Lexicon.ROLE)) {
      if (hit.is(JobNames.MULTIPLE)
          && JobNames.weight(hit) == weight
          && (weight < JobNames.WHOLE || text.sections().at(hit.start()).requirement() != null)) {
        return hit;
      }
    }
    return null;
  }

  private static Hit anyMany(Reading text) {
    Hit many = many(text, JobNames.DISCIPLINE);
    return many == null ? many(text, 1) : many;
  }

  /** Words such as "engineering roles" in the first line. */
  private static Hit manyInHeader(Reading text) {
    Hit many = many(text, JobNames.DISCIPLINE);
    return many != null && text.lines().indexAt(many.start()) == 0 ? many : null;
  }

  /** The first job of each role that says more than "engineer". */
  private static Map<String, Job> specific(List<Job> jobs) {
    Map<String, Job> byRole = new LinkedHashMap<>();
    for (Job job : jobs) {
      if (!job.role().equals(JobNames.SOFTWARE)) {
        byRole.putIfAbsent(job.role(), job);
      }
    }
    return byRole;
  }

  /** Whether jobs of different roles are listed; "engineer" is one of its own beside others. */
  private static boolean isSeveral(List<Job> jobs) {
    return jobs.stream().anyMatch(Job::several)
        || jobs.stream().map(Job::role).distinct().count() > 1;
  }

  /** Whether "engineers" stands beside another job, and is not what that one is called again. */
  private static boolean isSeveralSought(Reading text, List<Job> jobs) {
    for (int i = 1; i < jobs.size(); i++) {
      boolean other = !jobs.get(i).role().equals(jobs.get(i - 1).role());
      if (other && OfferedJobs.isBeside(text, jobs.get(i - 1), jobs.get(i))) {
        return true;
      }
    }
    return jobs.stream().anyMatch(Job::several);
  }
}
