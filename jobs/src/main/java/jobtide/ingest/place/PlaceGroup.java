package jobtide.ingest.place;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The names that together are one place, while {@link PlaceParse} reads them. */
final class PlaceGroup {
  /** Thousands of people from which on a city is meant even among words that are not understood. */
  static final long KNOWN_EVERYWHERE = 300;

  /** A city this much as populous as the state or country of its name is what the name means. */
  private static final double NAMESAKE_SHARE = 0.1;

  /** How populous a city must be against the largest of its name to be meant by its neighbours. */
  private static final double CONTEXT_SHARE = 0.25;

  /** The same of a small city, whose neighbours count whether or not a region is told. */
  private static final double NEAR_SHARE = 0.2;

  final int start;
  final boolean capitalized;
  int first; // of its tokens
  int end;
  int names = 1;
  boolean crowded;
  boolean bracketed;
  List<PlaceReading> readings = List.of();

  PlaceGroup(int start, int end, boolean capitalized) {
    this.start = start;
    this.end = end;
    this.capitalized = capitalized;
  }

  PlaceReading best() {
    return readings.stream()
        .max(
            Comparator.comparing(PlaceReading::initials)
                .thenComparing(this::meansNamesake)
                .thenComparing(reading -> names > 1 && reading.region() != null)
                .thenComparing(PlaceReading::population))
        .orElseThrow();
  }

  /** New York is the city, and not its state. */
  private boolean meansNamesake(PlaceReading reading) {
    return reading.city() != null
        && reading.region() == null
        && readings.stream()
            .filter(other -> other.city() == null)
            .anyMatch(
                other ->
                    reading.countryCode().equals(other.countryCode())
                        && (other.regionName() == null
                            || other.regionName().equals(reading.regionName()))
                        && reading.population() >= NAMESAKE_SHARE * other.population());
  }

  /** A small city's name among words that are not understood is likely something else. */
  boolean doubtful() {
    return crowded
        && names == 1
        && best().bareCity()
        && (best().population() < KNOWN_EVERYWHERE || best().city().ordinary());
  }

  boolean certain() {
    PlaceReading best = best();
    return names > 1
        || !best.bareCity()
        || (!best.city().ordinary() && (capitalized || best.population() >= KNOWN_EVERYWHERE));
  }

  /**
   * Of "Cambridge / Boston, MA" the Cambridge in the same state, where it is not much smaller, or
   * stands in brackets.
   */
  PlaceReading inContext(List<PlaceGroup> found) {
    PlaceReading best = best();
    if (names > 1 || !best.bareCity()) {
      return best;
    }
    // A small city is near what stands beside it: "Boston/Cambridge".
    boolean near = bracketed || best.population() < KNOWN_EVERYWHERE;
    double share = bracketed ? 0 : near ? NEAR_SHARE : CONTEXT_SHARE;
    return readings.stream()
        .filter(PlaceReading::bareCity)
        .filter(reading -> reading.population() >= share * best.population())
        .filter(
            reading ->
                found.stream()
                    .filter(other -> other != this && (near || other.names > 1))
                    .map(PlaceGroup::best)
                    .anyMatch(
                        other ->
                            reading.countryCode().equals(other.countryCode())
                                && Objects.equals(reading.regionName(), other.regionName())))
        .findFirst()
        .orElse(best);
  }
}
