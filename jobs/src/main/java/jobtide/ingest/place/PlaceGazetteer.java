package jobtide.ingest.place;

import java.io.Serializable;
import java.util.List;
import jobtide.model.Place;
import jobtide.vocabulary.Schemas;

/**
 * Places by the names that postings give them. Where a name is ambiguous, what stands beside it
 * decides (Paris, TX), and else the larger population. Immutable, and safe for use by many threads.
 */
public final class PlaceGazetteer implements Serializable {
  /** Where they are listed, below {@code schemas}. */
  public static final String FILE = "vocabulary/places.csv";

  private static final long serialVersionUID = 1L;

  private final PlaceIndex index;

  private PlaceGazetteer(PlaceIndex index) {
    this.index = index;
  }

  /**
   * The places of {@code vocabulary/places.csv}.
   *
   * @throws jobtide.model.UserError that names file and line where a row is wrong
   */
  public static PlaceGazetteer load(Schemas schemas) {
    return new PlaceGazetteer(PlaceIndex.load(schemas));
  }

  /**
   * The places that a field for places names. Several places keep their own words each; a single
   * one keeps the whole text. Where no place is understood, one unresolved place keeps the text.
   *
   * @return empty for a null or blank text
   */
  public List<Place> resolve(String raw) {
    if (raw == null || raw.isBlank()) {
      return List.of();
    }
    List<Place> places = new PlaceParse(raw, index).places();
    return places.isEmpty() ? List.of(Place.unresolved(raw.strip())) : places;
  }

  /**
   * The places that a piece of running text names, where it names places and says nothing else than
   * how one works there: remote, office, or, and. Else empty.
   */
  public List<Place> recognized(String segment) {
    return segment == null || segment.isBlank()
        ? List.of()
        : new PlaceParse(segment, index).certainPlaces();
  }
}
