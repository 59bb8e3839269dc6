package jobtide.model;

/**
 * A place where a job can be done.
 *
 * @param raw as the dump words it
 * @param country ISO 3166-1 alpha-2 code, or {@link #UNKNOWN}
 * @param region state or province in English, null where not told
 * @param city city in English, null where not told
 */
public record Place(String raw, String country, String region, String city) {
  public static final String UNKNOWN = "unknown";

  public static Place unresolved(String raw) {
    return new Place(raw, UNKNOWN, null, null);
  }
}
