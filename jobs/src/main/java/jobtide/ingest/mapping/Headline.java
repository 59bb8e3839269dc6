package jobtide.ingest.mapping;

import java.util.List;

/**
 * What the first line of a posting without fields says, such as "Acme | Engineer | Berlin |
 * REMOTE".
 *
 * @param company null where not told
 * @param title null where not told
 * @param places as worded
 * @param workModes of remote, hybrid, onsite
 */
public record Headline(String company, String title, List<String> places, List<String> workModes) {
  public Headline {
    places = List.copyOf(places);
    workModes = List.copyOf(workModes);
  }
}
