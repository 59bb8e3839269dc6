package jobtide.link;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobtide.model.Place;

/** Whether places of two postings may be one. What a posting does not tell may be anything. */
final class Whereabouts {
  private static final Set<String> ANYWHERE =
      Set.of("remote", "remotely", "anywhere", "worldwide", "global", "distributed", "earth", "");

  private Whereabouts() {}

  /**
   * The town or region in small letters, in the dump's words where they name no known place; null
   * for all of a country, or anywhere.
   */
  static String name(Place place) {
    if (place.city() != null) {
      return place.city().toLowerCase(Locale.ROOT);
    }
    if (place.region() != null) {
      return place.region().toLowerCase(Locale.ROOT);
    }
    String raw = isKnown(place) ? null : FoldedText.of(place.raw());
    return raw == null || ANYWHERE.contains(raw) ? null : raw;
  }

  private static boolean isKnown(Place place) {
    return !place.country().equals(Place.UNKNOWN);
  }

  static boolean shareCountry(List<Place> a, List<Place> b) {
    return a.isEmpty()
        || b.isEmpty()
        || a.stream().anyMatch(one -> b.stream().anyMatch(other -> isOneCountry(one, other)));
  }

  private static boolean isOneCountry(Place a, Place b) {
    return !isKnown(a) || !isKnown(b) || a.country().equals(b.country());
  }

  static boolean sharePlace(List<Place> a, List<Place> b) {
    return a.isEmpty()
        || b.isEmpty()
        || a.stream().anyMatch(one -> b.stream().anyMatch(other -> mayBeOne(one, other)));
  }

  private static boolean mayBeOne(Place a, Place b) {
    String name = name(a);
    String other = name(b);
    return isOneCountry(a, b) && (name == null || other == null || name.equals(other));
  }
}
