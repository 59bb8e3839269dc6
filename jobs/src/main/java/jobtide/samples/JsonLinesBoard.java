package jobtide.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** One posting a line, under the column names that many exports have. */
final class JsonLinesBoard implements Board {
  private static final String DUMP = "generic/postings.jsonl";

  private final Wording wording;

  JsonLinesBoard(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Path folder, List<Listing> listings, Truth truth) {
    StringBuilder out = new StringBuilder();
    long line = 0;
    for (Listing listing : listings) {
      out.append(Dumps.json(record(listing))).append('\n');
      line++;
      int place = listings.indexOf(listing);
      if (place == 40 || place == 210) {
        String whole = Dumps.json(record(listing).put("id", "X-" + place));
        out.append(whole, 0, whole.length() / 2).append('\n');
        truth.reject(DUMP, ++line, "bad_json");
      } else if (place == 90) {
        ObjectNode silent = record(listing).put("id", "X-" + place);
        silent.remove(List.of("title", "description"));
        out.append(Dumps.json(silent)).append('\n');
        truth.reject(DUMP, ++line, "no_text");
      } else if (place == 120) {
        ObjectNode future = record(listing).put("id", "X-" + place);
        out.append(Dumps.json(future.put("posted_at", "2096-03-01"))).append('\n');
        truth.reject(DUMP, ++line, "bad_date");
      } else if (place == 150) {
        out.append('\n');
        line++;
      }
    }
    Dumps.text(folder.resolve(DUMP), out.toString());
  }

  private ObjectNode record(Listing listing) {
    Vacancy vacancy = listing.vacancy();
    ObjectNode record =
        Dumps.object()
            .put("id", listing.id())
            .put("title", vacancy.title())
            .put("company", wording.company(listing))
            .put("location", vacancy.location());
    boolean zoned = wording.dice(listing).chance(0.5);
    record.put("posted_at", zoned ? listing.posted() + "Z" : listing.posted().toString());
    record.put("employment_type", vacancy.employment());
    record.put("remote", vacancy.mode().equals("remote"));
    if (vacancy.payInField()) {
      Pay pay = vacancy.pay();
      record.put("salary_min", pay.min()).put("salary_max", pay.max());
      record.put("salary_currency", pay.currency()).put("salary_period", pay.period());
    }
    return record
        .put("url", vacancy.employer().site() + "/jobs/" + listing.id())
        .put("description", wording.description(listing));
  }
}
