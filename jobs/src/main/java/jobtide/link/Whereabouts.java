package jobtide.link;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jobtide.model.Place;

/** Whether places of two postings may be one. What a posting does not tell may be anything. */
final class Whereabouts {
  private static final Set<String> ANYWHERE =
      Set.of("remote", "remotely", "anywhere", "worldwide", "global", "distributed", "earth", "");

  /** They hold countries, but a job in one is not known to be that of a country or another part. */
  private static final Set<String> PARTS_OF_THE_WORLD =
      Set.of(
          "europe",
          "european union",
          "eu",
          "emea",
          "asia",
          "apac",
          "asia pacific",
          "middle east",
          "mena",
          "africa",
          "latam",
          "latin america",
          "south america",
          "north america",
          "americas",
          "scandinavia",
          "nordics",
          "dach",
          "oceania");

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
    return isKnown(place) ? null : words(place);
  }

  /** What the dump calls a place, but for words such as "remote"; null for nothing else. */
  private static String words(Place place) {
    String folded = FoldedText.of(place.raw());
    if (folded == null) {
      return null;
    }
    String words =
        Arrays.stream(folded.split(" "))
            .filter(word -> !ANYWHERE.contains(word))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? null : words;
  }

  private static boolean isKnown(Place place) {
    return !place.country().equals(Place.UNKNOWN);
  }

  private static boolean isPartOfTheWorld(Place place) {
    String name = isKnown(place) ? null : name(place);
    return name != null && PARTS_OF_THE_WORLD.contains(name);
  }

  static boolean shareCountry(List<Place> a, List<Place> b) {
    return a.isEmpty()
        || b.isEmpty()
        || a.stream().anyMatch(one -> b.stream().anyMatch(other -> isOneCountry(one, other)));
  }

  private static boolean isOneCountry(Place a, Place b) {
    if (isKnown(a) && isKnown(b)) {
      return a.country().equals(b.country());
    }
    if (isKnown(a) || isKnown(b)) {
      return !isPartOfTheWorld(a) && !isPartOfTheWorld(b);
    }
    return !isPartOfTheWorld(a) || !isPartOfTheWorld(b) || name(a).equals(name(b));
  }

  static boolean sharePlace(List<Place> a, List<Place> b) {
    List<Place> narrowed = narrowed(a);
    List<Place> others = narrowed(b);
    return a.isEmpty()
        || b.isEmpty()
        || narrowed.stream()
            .anyMatch(one -> others.stream().anyMatch(other -> mayBeOne(one, other)));
  }

  /** Without what is wider than a town beside it, as in "Nantes" and "France". */
  private static List<Place> narrowed(List<Place> places) {
    Set<String> ofTowns =
        places.stream()
            .filter(place -> isKnown(place) && name(place) != null)
            .map(Place::country)
            .collect(Collectors.toSet());
    return ofTowns.isEmpty()
        ? places
        : places.stream().filter(place -> !isWider(place, ofTowns)).toList();
  }

  private static boolean isWider(Place place, Set<String> ofTowns) {
    return isKnown(place)
        ? name(place) == null && ofTowns.contains(place.country())
        : isPartOfTheWorld(place);
  }

  private static boolean mayBeOne(Place a, Place b) {
    String name = name(a);
    String other = name(b);
    return isOneCountry(a, b) && (name == null || other == null || name.equals(other));
  }
}
