package jobtide.model;

import java.util.List;

/**
 * One of several jobs that a posting offers.
 *
 * @param title as the posting words it
 * @param role what the hired person does
 * @param levels seniority levels in the title; {@code [unspecified]} where there is no sign
 * @param salary pay that stands with this job, null where none does
 */
public record Opening(String title, String role, List<String> levels, Salary salary) {

  public Opening {
    levels = List.copyOf(levels);
  }
}
