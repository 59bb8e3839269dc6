package jobtide.model;

import java.util.List;

/**
 * What a posting says; absence is a value too.
 *
 * @param technologies each with its evidence
 * @param oneOf technologies of which one will do: "Python, Go or Java"
 * @param cloudProviders cloud platforms asked for, by name or through one of their services
 * @param concepts what the hired person needs to know or works on, such as caching
 * @param levels seniority levels hired for; {@code [unspecified]} where there is no sign
 * @param minYears smallest number of years of experience asked for, null where none is
 * @param role what the hired person does; {@code multiple} where the posting hires for several
 * @param openings the jobs that the posting offers, where it names several
 * @param workModes of remote, hybrid, onsite; {@code [unspecified]} where there is no sign
 * @param employment of full-time, part-time, contract, internship, temporary; {@code [unspecified]}
 *     where there is no sign
 * @param degree required, preferred or none
 * @param fieldsOfStudy that the degree may be in
 * @param softSkills asked of the candidate
 * @param industries that the employer works in
 * @param benefits that the employer gives besides pay, such as parental leave
 * @param language of the text, ISO 639-1; null where it does not tell
 */
public record Facts(
    List<Mention> technologies,
    List<Alternatives> oneOf,
    List<String> cloudProviders,
    List<String> concepts,
    List<String> levels,
    Integer minYears,
    Salary salary,
    String role,
    List<Opening> openings,
    List<String> workModes,
    List<String> employment,
    String degree,
    List<String> fieldsOfStudy,
    List<String> softSkills,
    List<String> industries,
    List<String> benefits,
    String language) {

  public Facts {
    technologies = List.copyOf(technologies);
    oneOf = List.copyOf(oneOf);
    cloudProviders = List.copyOf(cloudProviders);
    concepts = List.copyOf(concepts);
    levels = List.copyOf(levels);
    openings = List.copyOf(openings);
    workModes = List.copyOf(workModes);
    employment = List.copyOf(employment);
    fieldsOfStudy = List.copyOf(fieldsOfStudy);
    softSkills = List.copyOf(softSkills);
    industries = List.copyOf(industries);
    benefits = List.copyOf(benefits);
  }
}
