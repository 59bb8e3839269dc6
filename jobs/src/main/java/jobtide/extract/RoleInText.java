package jobtide.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobtide.model.Finding;

/** What a "software engineer" does, by the disciplines that the text names. */
final class RoleInText {
  private static final Set<String> REFINEMENTS =
      Set.of("backend", "frontend", "fullstack", "mobile", "embedded", "machine-learning");

  private final JobNames names;

  RoleInText(JobNames names) {
    this.names = names;
  }

  /**
   * The role of vague jobs.
   *
   * @param jobs that the posting hires for
   */
  Shown<String> refined(Reading text, List<Job> jobs) {
    Map<String, List<Hit>> found = new LinkedHashMap<>();
    for (Hit hit : text.hits().of(Lexicon.ROLE)) {
      SectionKind section = text.sections().at(hit.start());
      if (section.requirement() != null
          && section != SectionKind.ABOUT
          && names.weight(hit) >= JobNames.DISCIPLINE
          && REFINEMENTS.contains(names.role(hit))) {
        found.computeIfAbsent(names.role(hit), role -> new ArrayList<>()).add(hit);
      }
    }
    if (found.containsKey("fullstack")) {
      return shown(text, "fullstack", found.get("fullstack"));
    }
    if (found.containsKey("frontend") && found.containsKey("backend")) {
      List<Hit> both = List.of(found.get("frontend").get(0), found.get("backend").get(0));
      return shown(text, "fullstack", both);
    }
    return found.entrySet().stream()
        .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.size(), b.size())))
        .map(most -> shown(text, most.getKey(), most.getValue()))
        .orElseGet(() -> plain(text, jobs));
  }

  private static Shown<String> plain(Reading text, List<Job> jobs) {
    List<Finding> evidence =
        jobs.stream()
            .map(job -> text.finding("role", JobNames.SOFTWARE, job.start(), job.end()))
            .toList();
    return new Shown<>(JobNames.SOFTWARE, evidence);
  }

  private static Shown<String> shown(Reading text, String role, List<Hit> hits) {
    return new Shown<>(
        role,
        hits.stream().map(hit -> text.finding("role", role, hit.start(), hit.end())).toList());
  }
}
