package jobtide.model;

import java.util.List;

/**
 * What a posting says, each value with its evidence; absence is a value too.
 *
 * @param cloudProviders cloud platforms asked for, by name or through one of their services
 * @param levels seniority levels hired for; {@code [unspecified]} where there is no sign
 * @param minYears smallest number of years of experience asked for, null where none is
 * @param role what the hired person does; {@code multiple} where the posting hires for several
 */
public record Facts(
    List<Mention> technologies,
    List<String> cloudProviders,
    List<String> levels,
    Integer minYears,
    Salary salary,
    String role) {

  public Facts {
    technologies = List.copyOf(technologies);
    cloudProviders = List.copyOf(cloudProviders);
    levels = List.copyOf(levels);
  }
}
