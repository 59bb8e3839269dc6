package jobtide.samples;

import java.time.LocalDateTime;
import java.util.List;
import jobtide.model.Requirement;

/**
 * A job, the truth behind its postings.
 *
 * @param mix {@code tech}, whose technologies follow the planted probabilities, or {@code public}
 * @param month 0 for the first month of the samples
 * @param role {@code multiple} where it hires for several
 * @param levels the levels hired for
 * @param years years of experience asked for in the text, null where none
 * @param location the place as typed into a field, empty where the field is blank
 * @param mode remote, hybrid or onsite
 * @param pay what is advertised, null where nothing is
 * @param payKind structured, text, or none
 * @param openings one a role where there are several, else empty
 */
record Vacancy(
    String key,
    String mix,
    Employer employer,
    int month,
    LocalDateTime posted,
    String role,
    List<String> levels,
    String title,
    String years,
    Site site,
    String location,
    String mode,
    String employment,
    List<Need> needs,
    List<String> providers,
    Pay pay,
    String payKind,
    List<Opening> openings) {

  /** A technology asked for, in the spelling of this posting. */
  record Need(Technology technology, String spelling, Requirement requirement) {}

  /** One of several roles of a posting. */
  record Opening(String title, String role, String level, Pay pay) {}

  List<String> spelled(Requirement requirement) {
    return needs.stream()
        .filter(need -> need.requirement() == requirement)
        .map(Need::spelling)
        .toList();
  }

  /** Whether a structured field of the dump shows the pay. */
  boolean payInField() {
    return payKind.equals("structured");
  }

  boolean payInText() {
    return payKind.equals("text");
  }

  String country() {
    return location.isEmpty() ? "unknown" : site.country().code();
  }
}
