package jobtide.link;

/**
 * A posting and the vacancy behind it.
 *
 * @param vacancyId posting id of the vacancy's first posting
 * @param linkScore share of the shorter text's runs of words that stand in the other, 1 where the
 *     link is not by text
 * @param groupId vacancy id of the first of the vacancies of one text in several places
 * @param doubt null for none
 */
public record LinkedPosting(
    String postingId,
    String vacancyId,
    LinkReason linkReason,
    double linkScore,
    String groupId,
    Doubt doubt) {}
