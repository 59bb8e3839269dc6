package jobtide.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Federal announcements as a JSON array: titles and dates, neither text nor pay. */
final class UsaJobsBoard implements Board {
  private static final String DUMP = "usajobs/jobs_department_of_lighthouses.json";

  private final Wording wording;

  UsaJobsBoard(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Path folder, List<Listing> listings, Truth truth) {
    List<String> records = new ArrayList<>();
    listings.forEach(listing -> records.add(Dumps.json(record(listing))));
    Dumps.text(folder.resolve(DUMP), "[" + String.join(",\n", records) + "]\n");
  }

  private ObjectNode record(Listing listing) {
    Vacancy vacancy = listing.vacancy();
    Dice dice = wording.dice(listing);
    ObjectNode record =
        Dumps.object()
            .put("control_number", Long.parseLong(listing.id()))
            .put("year", listing.posted().getYear())
            .put("position_title", vacancy.title())
            .put("department", "Department of Lighthouses")
            .put("agency", vacancy.employer().name())
            .put("subagency", dice.chance(0.5) ? "" : "Northern Coast Region")
            .put(
                "appointment_type",
                dice.pick(List.of("Permanent", "Permanent", "Term", "Temporary")));
    record
        .putArray("occupation_series")
        .add(
            dice.pick(
                List.of(
                    "2210 - Information Technology Management",
                    "0301 - Miscellaneous Administration And Program",
                    "1550 - Computer Science")));
    record.putArray("hiring_paths").add("The public");
    return record
        .put("open_date", listing.posted().toLocalDate().toString())
        .put("close_date", listing.posted().toLocalDate().plusDays(dice.between(5, 21)).toString())
        .put("usajobs_url", "https://www.usajobs.gov/job/" + listing.id());
  }
}
