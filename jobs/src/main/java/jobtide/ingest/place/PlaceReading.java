package jobtide.ingest.place;

import java.util.Objects;

/** One way to read a run of names as a place: at most one each of city, region, area, country. */
record PlaceReading(
    Locality city, Locality region, Locality area, Locality country, boolean initials) {

  static PlaceReading of(PlaceIndex.Sense sense) {
    return new PlaceReading(null, null, null, null, sense.form() == PlaceIndex.Form.INITIALS)
        .with(sense.locality());
  }

  /** This reading with one more name, or null where the two cannot be one place. */
  PlaceReading with(Locality name) {
    boolean sameCountry = countryCode() == null || countryCode().equals(name.country());
    if (!sameCountry) {
      return null;
    }
    boolean sameRegion = regionName() == null || Objects.equals(regionName(), name.region());
    return switch (name.kind()) {
      case CITY ->
          city == null && (sameRegion || name.region() == null)
              ? new PlaceReading(name, region, area, country, initials)
              : null;
      case REGION ->
          region == null && sameRegion && (city == null || city.region() != null)
              ? new PlaceReading(city, name, area, country, initials)
              : null;
      case AREA ->
          area == null && (sameRegion || name.region() == null)
              ? new PlaceReading(city, region, name, country, initials)
              : null;
      case COUNTRY ->
          country == null || country.equals(name)
              ? new PlaceReading(city, region, area, name, initials)
              : null;
      case WIDER -> null;
    };
  }

  String countryCode() {
    Locality any = city != null ? city : region != null ? region : area != null ? area : country;
    return any == null ? null : any.country();
  }

  String regionName() {
    if (region != null) {
      return region.region();
    }
    if (city != null && city.region() != null) {
      return city.region();
    }
    return area != null ? area.region() : null;
  }

  String cityName() {
    return city == null ? null : city.name();
  }

  boolean bareCity() {
    return city != null && region == null && area == null && country == null;
  }

  boolean bareArea() {
    return area != null && city == null && region == null && country == null;
  }

  /** People in its most closely named part, in thousands. */
  long population() {
    Locality closest =
        city != null ? city : area != null ? area : region != null ? region : country;
    return closest.population();
  }
}
