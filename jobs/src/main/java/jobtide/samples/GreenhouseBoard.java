package jobtide.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Job boards as Greenhouse serves them, one a company: the content is HTML, escaped once more. */
final class GreenhouseBoard implements Board {
  private final Wording wording;

  GreenhouseBoard(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Path folder, List<Listing> listings, Truth truth) {
    Map<String, List<Listing>> companies =
        listings.stream()
            .collect(
                Collectors.groupingBy(
                    listing -> listing.vacancy().employer().name(),
                    TreeMap::new,
                    Collectors.toList()));
    companies.forEach(
        (company, own) -> {
          ObjectNode board = Dumps.object();
          ArrayNode jobs = board.putArray("jobs");
          own.forEach(listing -> jobs.add(job(listing)));
          board.putObject("meta").put("total", own.size());
          String file = company.toLowerCase(Locale.ROOT) + "-2026-09-30.json";
          Dumps.text(folder.resolve("greenhouse").resolve(file), Dumps.json(board) + "\n");
        });
  }

  private ObjectNode job(Listing listing) {
    Vacancy vacancy = listing.vacancy();
    Dice dice = wording.dice(listing);
    long id = Long.parseLong(listing.id());
    String location = vacancy.location();
    ObjectNode job =
        Dumps.object()
            .put(
                "absolute_url",
                "https://boards.greenhouse.io/" + vacancy.employer().slug() + "/jobs/" + id)
            .put("internal_job_id", id - 1_000_000);
    job.putObject("location").put("name", location);
    job.putNull("metadata")
        .put("id", id)
        .put("updated_at", listing.posted().plusDays(dice.between(0, 3)) + "-04:00")
        .put("requisition_id", String.valueOf(dice.between(50, 900)))
        .put("title", vacancy.title())
        .put("company_name", vacancy.employer().name())
        .put("first_published", listing.posted() + "+00:00")
        .put("language", "en")
        .put("content", AdText.escaped(wording.html(listing)).replace("\"", "&quot;"));
    job.putArray("departments").addObject().put("id", 13_583).put("name", "Engineering");
    job.putArray("offices").addObject().put("id", 8_304).put("name", location);
    if (vacancy.payInField()) {
      payRange(job.putArray("pay_input_ranges").addObject(), vacancy.pay());
    }
    return job;
  }

  private static void payRange(ObjectNode range, Pay pay) {
    String title =
        switch (pay.period()) {
          case "hour" -> "Hourly rate";
          case "month" -> "Monthly salary";
          default -> "Annual base salary";
        };
    range
        .put("min_cents", cents(pay.min()))
        .put("max_cents", cents(pay.max()))
        .put("currency_type", pay.currency())
        .put("title", title)
        .put("blurb", "");
  }

  private static Long cents(Long amount) {
    return amount == null ? null : amount * 100;
  }
}
