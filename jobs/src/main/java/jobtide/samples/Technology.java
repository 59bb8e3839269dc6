package jobtide.samples;

import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * A technology as the synthetic market asks for it.
 *
 * @param label canonical name
 * @param kind {@code cloud} for a platform, {@code service} for a part of one, else free
 * @param aliases other spellings
 * @param start planted probability in the first month; for a service, given its platform
 * @param end planted probability in the last month
 * @param step whether it changes at once half-way, instead of evenly
 * @param stacks how much more one stack asks for it than another
 * @param provider cloud platform that it is or belongs to, else empty
 */
record Technology(
    String label,
    String kind,
    List<String> aliases,
    double start,
    double end,
    boolean step,
    Map<String, Double> stacks,
    String provider) {

  static Technology of(CSVRecord row) {
    return new Technology(
        row.get("label"),
        row.get("kind"),
        SampleData.list(row.get("aliases")),
        Double.parseDouble(row.get("start")),
        Double.parseDouble(row.get("end")),
        row.get("shape").equals("step"),
        SampleData.weights(row.get("stacks")),
        row.get("provider"));
  }

  /** Planted probability in a month, 0 being the first. */
  double planted(int month) {
    if (step) {
      return month < Market.MONTHS / 2 ? start : end;
    }
    return start + (end - start) * month / (Market.MONTHS - 1);
  }

  boolean isService() {
    return kind.equals("service");
  }

  boolean isCloud() {
    return kind.equals("cloud");
  }
}
