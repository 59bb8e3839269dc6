package jobtide.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobtide.model.Finding;

/** What a "software engineer" does, by the disciplines that the text names. */
final class RoleInText {
  /** How often a text names a discipline that is more than the usual surroundings of software. */
  private static final Map<String, Integer> OFTEN =
      Map.of(
          "mobile", 2,
          "embedded", 2,
          "game", 2,
          "machine-learning", 3,
          "devops-sre", 3,
          "data-engineering", 3,
          "security", 3);

  private static final Set<String> SIDES = Set.of("backend", "frontend", "fullstack");

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
    Map<String, List<Hit>> found = disciplines(text);
    int sides =
        found.getOrDefault("backend", List.of()).size()
            + found.getOrDefault("frontend", List.of()).size();
    String most = most(found);
    if (most != null && !found.containsKey("fullstack") && found.get(most).size() > sides) {
      return shown(text, most, found.get(most));
    }
    if (found.containsKey("frontend") && found.containsKey("backend")) {
      List<Hit> both = List.of(found.get("frontend").get(0), found.get("backend").get(0));
      return shown(text, "fullstack", both);
    }
    for (String side : List.of("fullstack", "frontend", "backend")) {
      if (found.containsKey(side)) {
        return shown(text, side, found.get(side));
      }
    }
    return plain(text, jobs);
  }

  /** The places that name a discipline in the parts that speak of the job. */
  private Map<String, List<Hit>> disciplines(Reading text) {
    Map<String, List<Hit>> found = new LinkedHashMap<>();
    for (Hit hit : text.hits().of(Lexicon.ROLE)) {
      SectionKind section = text.sections().at(hit.start());
      String role = names.role(hit);
      if (section.requirement() != null
          && section != SectionKind.ABOUT
          && section != SectionKind.PREFERRED
          && names.weight(hit) >= JobNames.DISCIPLINE
          && (OFTEN.containsKey(role) || SIDES.contains(role))) {
        found.computeIfAbsent(role, key -> new ArrayList<>()).add(hit);
      }
    }
    return found;
  }

  /** The discipline named most that is named often, null where none is. */
  private static String most(Map<String, List<Hit>> found) {
    String most = null;
    for (Map.Entry<String, List<Hit>> entry : found.entrySet()) {
      int count = entry.getValue().size();
      if (count >= OFTEN.getOrDefault(entry.getKey(), Integer.MAX_VALUE)
          && (most == null || count > found.get(most).size())) {
        most = entry.getKey();
      }
    }
    return most;
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
