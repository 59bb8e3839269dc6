package jobtide.model;

/**
 * A technology found in a posting, with the words that show it.
 *
 * @param id of the technology in the vocabulary
 * @param name canonical label
 * @param kind such as language, framework, database
 * @param evidence the exact words
 * @param field {@code title} or {@code text}: where the words stand
 * @param start offset of the evidence in that field, in UTF-16 units
 * @param end offset behind it
 */
public record Mention(
    String id,
    String name,
    String kind,
    Requirement requirement,
    String evidence,
    String field,
    int start,
    int end) {}
