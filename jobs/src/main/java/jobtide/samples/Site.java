package jobtide.samples;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * Where a vacancy is, and what pay looks like there.
 *
 * @param country ISO code
 * @param region code of the state, else empty
 */
record Site(Country country, String city, String region) {

  /**
   * A country of the market: its pay is the US figure times {@code factor}, rounded to the unit.
   */
  record Country(
      String code,
      double weight,
      String currency,
      String period,
      double factor,
      long unit,
      List<String> spellings,
      List<String> cities) {

    static Country of(CSVRecord row) {
      return new Country(
          row.get("country"),
          Double.parseDouble(row.get("weight")),
          row.get("currency"),
          row.get("period"),
          Double.parseDouble(row.get("factor")),
          Long.parseLong(row.get("unit")),
          SampleData.list(row.get("spellings")),
          SampleData.list(row.get("cities")));
    }

    Site site(Dice dice) {
      String place = dice.pick(cities);
      int slash = place.indexOf('/');
      return new Site(this, place.substring(0, slash), place.substring(slash + 1));
    }
  }

  static List<Country> countries() {
    return SampleData.rows("places.csv").stream().map(Country::of).toList();
  }

  /** The place as somebody types it into a field, in one of many habits. */
  String written(Dice dice, boolean remote) {
    String spelled = dice.chance(0.6) ? country.spellings().get(0) : dice.pick(country.spellings());
    if (remote && dice.chance(0.6)) {
      return dice.pick(List.of("Remote, ", "Remote - ", "Remote / ")) + spelled;
    }
    String local = region.isEmpty() ? city : city + ", " + region;
    if (dice.chance(0.3)) {
      return local;
    }
    return local + ", " + spelled;
  }
}
