package jobtide.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobtide.model.Finding;
import jobtide.model.Mention;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** What the hired person does: by the title, then the text. */
final class RoleExtractor {
  private final JobNames names;
  private final RoleInText inText;
  private final AnnouncedRole announced;
  private final Selling selling;
  private final List<Phrase> levels;

  RoleExtractor(Vocabulary vocabulary) {
    names = new JobNames(vocabulary);
    inText = new RoleInText(names);
    selling = new Selling(names);
    announced = new AnnouncedRole(vocabulary, names, inText);
    levels = vocabulary.phrases(PhraseFile.LEVELS);
  }

  /**
   * The role of a posting.
   *
   * @param technologies that it names
   */
  Shown<String> role(Reading title, Reading text, List<Mention> technologies) {
    Shown<String> role = told(title, text, technologies);
    boolean foreign = text.language() != null && !text.language().equals(TextLanguage.ENGLISH);
    // What a text does not say in English is no sign of a job without technology.
    return foreign && role.evidence().isEmpty()
        ? new Shown<>(LevelExtractor.UNSPECIFIED, List.of())
        : role;
  }

  private Shown<String> told(Reading title, Reading text, List<Mention> technologies) {
    if (title.text().isBlank()) {
      return announced.role(text, technologies);
    }
    List<Hit> hits = title.hits().of(Lexicon.ROLE);
    if (hits.isEmpty()) {
      return new Shown<>(JobNames.NON_TECH, List.of());
    }
    List<Job> listed = listed(title);
    if (!listed.isEmpty()) {
      return Job.shown(title, JobNames.MULTIPLE, listed);
    }
    Hit best = best(heedingEngineers(title, hits));
    String role = ofTitle(title, hits, best);
    if (role.equals(JobNames.SOFTWARE) && names.weight(best) < JobNames.DISCIPLINE) {
      Shown<String> refined = inText.refined(text, List.of(), technologies);
      if (!refined.evidence().isEmpty()) {
        return refined;
      }
    }
    if (names.isSales(best) && !isNonTech(best)) {
      List<Finding> sales = selling.findings(text, technologies);
      if (!sales.isEmpty()) {
        return new Shown<>(JobNames.NON_TECH, sales);
      }
    }
    role = inText.widened(role, title, best.start(), best.end(), text);
    return new Shown<>(role, List.of(title.finding("role", role, best.start(), best.end())));
  }

  /** The jobs of a title that is a list of several: "Backend Engineer, Data Scientist". */
  private List<Job> listed(Reading title) {
    List<Job> jobs = names.in(title);
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

  private String ofTitle(Reading title, List<Hit> hits, Hit best) {
    boolean technical =
        !Set.of(JobNames.NON_TECH, "it-support", "product-design").contains(names.role(best));
    boolean managed = isManagement(title) || leader(title, hits) != null;
    if (names.weight(best) < JobNames.WHOLE && technical && managed) {
      return JobNames.MANAGEMENT;
    }
    Set<String> same = new LinkedHashSet<>();
    for (Hit hit : hits) {
      if (names.weight(hit) >= JobNames.DISCIPLINE) {
        same.add(names.role(hit));
      }
    }
    return isFullstack(same) ? "fullstack" : names.role(best);
  }

  private static boolean isFullstack(Set<String> roles) {
    return roles.size() == 2 && roles.contains("frontend") && roles.contains("backend");
  }

  private boolean isManagement(Reading title) {
    return title.hits().of(Lexicon.LEVEL).stream()
        .map(hit -> levels.get(hit.term().index()).value())
        .anyMatch(level -> level.equals("manager") || level.equals("executive"));
  }

  /** The hits of a title, without what a growth engineer is not: a marketer. */
  private List<Hit> heedingEngineers(Reading title, List<Hit> hits) {
    Hit engineer = null;
    for (Hit hit : hits) {
      engineer = engineer == null && names.weight(hit) < JobNames.DISCIPLINE ? hit : engineer;
    }
    boolean manages = leader(title, hits) != null;
    List<Hit> heeded = new ArrayList<>();
    for (Hit hit : hits) {
      boolean whole = names.weight(hit) == JobNames.WHOLE;
      boolean other =
          engineer != null && (!whole || isTeam(title, engineer, hit)) || (manages && !whole);
      if (!isNonTech(hit) || !other) {
        heeded.add(hit);
      }
    }
    return heeded.isEmpty() ? hits : heeded;
  }

  /** The "manager" or "director" before a discipline that is not otherwise a business's own. */
  private Hit leader(Reading title, List<Hit> hits) {
    Hit first = hits.get(0);
    boolean technical =
        hits.size() > 1
            && hits.stream()
                .skip(1)
                .noneMatch(hit -> isNonTech(hit) || names.role(hit).equals("qa"));
    return technical
            && isNonTech(first)
            && names.weight(first) < JobNames.WHOLE
            && names.isPerson(title, first)
        ? first
        : null;
  }

  private boolean isNonTech(Hit hit) {
    return names.role(hit).equals(JobNames.NON_TECH);
  }

  /** Whether a title names behind a "software engineer" whom that one builds for: "…, Buyers". */
  private static boolean isTeam(Reading title, Hit engineer, Hit hit) {
    int mark = Stretch.behindBlanks(title.text(), engineer.end());
    return title.text().substring(engineer.start(), engineer.end()).indexOf(' ') > 0
        && mark < hit.start()
        && ",-–—:(|".indexOf(title.text().charAt(mark)) >= 0;
  }

  private boolean isEngineer(Hit hit) {
    return !Set.of(JobNames.NON_TECH, JobNames.MULTIPLE, JobNames.MANAGEMENT)
        .contains(names.role(hit));
  }

  /** The heaviest, of equals a manager or else the first. */
  private Hit best(List<Hit> hits) {
    Hit best = hits.get(0);
    for (Hit hit : hits) {
      int more = names.weight(hit) - names.weight(best);
      boolean manages = names.role(hit).equals(JobNames.MANAGEMENT) && isEngineer(best);
      if (more > 0 || (more == 0 && manages)) {
        best = hit;
      }
    }
    return best;
  }
}
