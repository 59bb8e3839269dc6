package jobtide.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobtide.model.Finding;
import jobtide.model.Mention;

/** What the hired person does: by the title, then the text. */
final class RoleExtractor {
  private RoleExtractor() {}

  /**
   * The role of a posting.
   *
   * @param offered the jobs that the text offers
   * @param technologies that it names
   */
  static Shown<String> role(
      Reading title, Reading text, OfferedJobs offered, List<Mention> technologies) {
    Shown<String> role = told(title, text, offered, technologies);
    boolean foreign = text.language() != null && !text.language().equals(TextLanguage.ENGLISH);
    // What a text does not say in English is no sign of a job without technology.
    return foreign && role.evidence().isEmpty()
        ? new Shown<>(LevelExtractor.UNSPECIFIED, List.of())
        : role;
  }

  private static Shown<String> told(
      Reading title, Reading text, OfferedJobs offered, List<Mention> technologies) {
    if (title.text().isBlank() && text.text().isBlank()) {
      return new Shown<>(LevelExtractor.UNSPECIFIED, List.of());
    }
    if (title.text().isBlank()) {
      return AnnouncedRole.role(text, offered.places(), technologies);
    }
    HitList hits = title.hits().of(Lexicon.ROLE);
    if (hits.isEmpty()) {
      Shown<String> field = RankedRole.of(title, text, technologies);
      return field == null ? new Shown<>(JobNames.NON_TECH, List.of()) : field;
    }
    List<Job> listed = listed(title);
    if (!listed.isEmpty()) {
      return Job.shown(title, JobNames.MULTIPLE, listed);
    }
    Hit best = best(heedingEngineers(title, heedingDisciplines(heedingOne(hits))));
    String role = ofTitle(title, hits, best);
    if (role.equals(JobNames.SOFTWARE) && JobNames.weight(best) < JobNames.DISCIPLINE) {
      Shown<String> refined = RoleInText.refined(text, List.of(), technologies);
      if (!refined.evidence().isEmpty()) {
        return refined;
      }
    }
    if (JobNames.isSales(best) && !isNonTech(best)) {
      List<Finding> sales = Selling.findings(text, technologies);
      if (!sales.isEmpty()) {
        return new Shown<>(JobNames.NON_TECH, sales);
      }
    }
    if (isShared(title, best)
        && !isExplained(hits, best)
        && !RoleInText.isOfSoftware(
            title.text().substring(best.start(), best.end()), text, role, technologies)) {
      role = JobNames.NON_TECH;
    }
    if (role.equals(JobNames.NON_TECH)) {
      Shown<String> field = RankedRole.of(title, text, technologies);
      if (field != null) {
        return field;
      }
    }
    role = RoleInText.widened(role, title, best.start(), best.end(), text);
    return new Shown<>(role, List.of(title.finding("role", role, best.start(), best.end())));
  }

  /** The jobs of a title that is a list of several: "Backend Engineer, Data Scientist". */
  private static List<Job> listed(Reading title) {
    List<Job> jobs = JobNames.in(title);
    Set<String> roles = new LinkedHashSet<>();
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      int from = i == 0 ? 0 : jobs.get(i - 1).end();
      boolean apart = i == 0 || Stretch.hasAny(title.text(), from, job.start(), ",&|");
      // What stands behind "Software Engineer," says of what kind.
      if (job.bare() || !apart || job.role().equals(JobNames.SOFTWARE)) {
        return List.of();
      }
      roles.add(job.role());
    }
    // Who manages engineers is one, whatever these do: "Engineering Manager | QA".
    boolean one = roles.contains(JobNames.MANAGEMENT) || JobNames.SIDES.containsAll(roles);
    return roles.size() > 1 && !one ? jobs : List.of();
  }

  /**
   * Whether trades without software have the name too: "Harbour Engineer", not "Senior Engineer".
   */
  private static boolean isShared(Reading title, Hit best) {
    boolean bare = JobNames.weight(best) < JobNames.DISCIPLINE;
    return JobNames.isShared(best) && !(bare && isOfNoTrade(title, best.start()));
  }

  /** Whether the title says of which discipline such a name is: "Research Scientist, NLP". */
  private static boolean isExplained(List<Hit> hits, Hit best) {
    return hits.stream()
        .anyMatch(hit -> hit.is(best.value()) && isSpecific(hit) && !JobNames.isShared(hit));
  }

  /** Whether nothing but a rank stands before the word for who does it. */
  private static boolean isOfNoTrade(Reading title, int start) {
    int before = Stretch.beforeBlanks(title.text(), start);
    return before < 0
        || title.hits().of(Lexicon.LEVEL).any(hit -> hit.start() <= before && before < hit.end());
  }

  private static String ofTitle(Reading title, List<Hit> hits, Hit best) {
    boolean technical =
        !Set.of(JobNames.NON_TECH, "it-support", "product-design").contains(best.value());
    boolean managed = manages(title, best) || leader(title, hits) != null;
    if (JobNames.weight(best) < JobNames.WHOLE && technical && managed) {
      return JobNames.MANAGEMENT;
    }
    Set<String> same = new LinkedHashSet<>();
    for (Hit hit : hits) {
      if (JobNames.weight(hit) >= JobNames.DISCIPLINE) {
        same.add(hit.value());
      }
    }
    return isFullstack(same) ? "fullstack" : best.value();
  }

  private static boolean isFullstack(Set<String> roles) {
    return roles.size() == 2 && roles.contains("frontend") && roles.contains("backend");
  }

  /** Whether a title has a rank that leads people: of an engineer, "Vice President" is a grade. */
  private static boolean manages(Reading title, Hit best) {
    boolean engineer =
        JobNames.weight(best) < JobNames.DISCIPLINE && JobNames.endsInJob(title, best);
    return title.hits().of(Lexicon.LEVEL).stream()
        .map(Hit::value)
        .anyMatch(level -> level.equals("manager") || (level.equals("executive") && !engineer));
  }

  /** Of "Frontend Engineer (multiple positions)" the job: several are hired, but for one role. */
  private static List<Hit> heedingOne(List<Hit> hits) {
    List<Hit> named = hits.stream().filter(hit -> !hit.is(JobNames.MULTIPLE)).toList();
    return named.stream().anyMatch(RoleExtractor::isSpecific) ? named : hits;
  }

  /** Of "Analyst, Data Science" the discipline: analysts are of any. */
  private static List<Hit> heedingDisciplines(List<Hit> hits) {
    List<Hit> named = hits.stream().filter(hit -> !isNonTech(hit)).toList();
    boolean any = hits.stream().filter(RoleExtractor::isNonTech).allMatch(JobNames::isShared);
    return any && named.stream().anyMatch(RoleExtractor::isSpecific) ? named : hits;
  }

  private static boolean isSpecific(Hit hit) {
    return JobNames.weight(hit) >= JobNames.DISCIPLINE && !hit.is(JobNames.SOFTWARE);
  }

  /** The hits of a title, without what a growth engineer is not: a marketer. */
  private static List<Hit> heedingEngineers(Reading title, List<Hit> hits) {
    Hit engineer = null;
    for (Hit hit : hits) {
      engineer = engineer == null && JobNames.weight(hit) < JobNames.DISCIPLINE ? hit : engineer;
    }
    boolean manages = leader(title, hits) != null;
    List<Hit> heeded = new ArrayList<>();
    for (Hit hit : hits) {
      boolean whole = JobNames.weight(hit) == JobNames.WHOLE;
      boolean other =
          engineer != null && (!whole || isTeam(title, engineer, hit)) || (manages && !whole);
      if (!isNonTech(hit) || !other) {
        heeded.add(hit);
      }
    }
    return heeded.isEmpty() ? hits : heeded;
  }

  /** The "manager" or "director" before a discipline that is not otherwise a business's own. */
  private static Hit leader(Reading title, List<Hit> hits) {
    Hit first = hits.get(0);
    boolean technical =
        hits.size() > 1 && hits.stream().skip(1).noneMatch(hit -> isNonTech(hit) || hit.is("qa"));
    return technical
            && isNonTech(first)
            && JobNames.weight(first) < JobNames.WHOLE
            && JobNames.isPerson(title, first)
        ? first
        : null;
  }

  private static boolean isNonTech(Hit hit) {
    return hit.is(JobNames.NON_TECH);
  }

  /**
   * Whether a title names behind a "software engineer" whom that one builds for: "… II - Buyers".
   */
  private static boolean isTeam(Reading title, Hit engineer, Hit hit) {
    int mark = Stretch.behindBlanks(title.text(), engineer.end());
    for (Hit grade : title.hits().in(Lexicon.LEVEL, mark, mark + 1)) {
      mark = Stretch.behindBlanks(title.text(), grade.end());
    }
    return title.text().substring(engineer.start(), engineer.end()).indexOf(' ') > 0
        && mark < hit.start()
        && ",-–—:(|".indexOf(title.text().charAt(mark)) >= 0;
  }

  private static boolean isEngineer(Hit hit) {
    return !Set.of(JobNames.NON_TECH, JobNames.MULTIPLE, JobNames.MANAGEMENT).contains(hit.value());
  }

  /** The heaviest, of equals a manager or else the first. */
  static Hit best(List<Hit> hits) {
    Hit best = hits.get(0);
    for (Hit hit : hits) {
      int more = JobNames.weight(hit) - JobNames.weight(best);
      boolean manages = hit.is(JobNames.MANAGEMENT) && isEngineer(best);
      if (more > 0 || (more == 0 && manages)) {
        best = hit;
      }
    }
    return best;
  }
}
