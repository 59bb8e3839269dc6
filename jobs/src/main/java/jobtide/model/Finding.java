package jobtide.model;

/**
 * Words of a posting that show one of its facts.
 *
 * @param fact name of the fact, as a column of the table of facts
 * @param value what the words were taken for; several findings may show one value
 * @param evidence the exact words
 * @param field {@code title} or {@code text}: where the words stand
 * @param start offset of the evidence in that field, in UTF-16 units
 * @param end offset behind it
 */
public record Finding(
    String fact, String value, String evidence, String field, int start, int end) {}
