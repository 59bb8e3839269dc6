package jobtide.ingest.place;

import java.io.Serializable;

/**
 * A row of {@code places.csv}: something on the map that has a name.
 *
 * @param region the state or province that it lies in, or that it is; null where not told
 * @param population in thousands
 * @param ordinary its name is a common word too
 */
record Locality(
    Kind kind, String name, String country, String region, long population, boolean ordinary)
    implements Serializable {

  enum Kind {
    COUNTRY,
    REGION,
    AREA,
    CITY,
    /** Several countries, or anywhere: understood, and no place. */
    WIDER
  }
}
