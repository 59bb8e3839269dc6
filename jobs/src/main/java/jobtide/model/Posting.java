package jobtide.model;

import java.time.Instant;
import java.util.List;

/**
 * One advertisement of a job, as one dump gave it, in Jobtide's own shape.
 *
 * <p>Text fields are null where the dump has no value, never empty; lists are empty, never null.
 *
 * @param postingId hash of the source and the source's own id, else its url, else its content
 * @param position where in the dump it stands: line for text formats, else 1-based index
 * @param source name of the mapping that read it
 * @param sourcePostingId the source's own id of this advertisement
 * @param requisitionId the employer's or source's own id of the job behind the advertisement
 * @param titleInText whether the dump has no field for the title, and it is a part of the text
 * @param companyNormalized the company's name without legal form, case and punctuation
 * @param postedAt when it was first published, UTC
 * @param validThrough when it closes, UTC
 * @param employmentTypes of full-time, part-time, contract, internship, temporary
 * @param workModes of remote, hybrid, onsite, as a field of the dump says
 * @param salary pay as a field of the dump gives it
 * @param skills skills as a field of the dump lists them
 * @param statedLevel seniority as a field of the dump words it
 * @param language ISO 639-1 code, as a field of the dump says
 * @param description plain text, its paragraphs and lists kept, addresses masked
 */
public record Posting(
    String postingId,
    long position,
    String source,
    String sourcePostingId,
    String requisitionId,
    String url,
    String title,
    boolean titleInText,
    String company,
    String companyNormalized,
    List<Place> places,
    Instant postedAt,
    Instant validThrough,
    List<String> employmentTypes,
    List<String> workModes,
    Salary salary,
    List<String> skills,
    String statedLevel,
    String education,
    String industry,
    String language,
    String description) {

  public Posting {
    places = List.copyOf(places);
    employmentTypes = List.copyOf(employmentTypes);
    workModes = List.copyOf(workModes);
    skills = List.copyOf(skills);
  }
}
