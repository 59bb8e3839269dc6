package jobtide.model;

import java.util.List;

/**
 * What a posting says, and the words that show it.
 *
 * @param evidence of all facts but the technologies, which carry their own
 */
public record ExplainedFacts(Facts facts, List<Finding> evidence) {

  public ExplainedFacts {
    evidence = List.copyOf(evidence);
  }
}
