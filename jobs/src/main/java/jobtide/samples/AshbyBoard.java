package jobtide.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Job boards as Ashby serves them, one a company, each dumped on two days: what closed in between
 * is missing from the second, what opened is missing from the first.
 */
final class AshbyBoard implements Board {
  private static final LocalDate EARLIER = LocalDate.of(2026, 8, 31);
  private static final LocalDate LATER = LocalDate.of(2026, 9, 30);

  private final Wording wording;

  AshbyBoard(Wording wording) {
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
          board(folder, company, EARLIER, own.stream().filter(this::openEarlier).toList());
          board(folder, company, LATER, own.stream().filter(this::openLater).toList());
        });
  }

  private boolean openEarlier(Listing listing) {
    return !listing.posted().toLocalDate().isAfter(EARLIER);
  }

  private boolean openLater(Listing listing) {
    return !openEarlier(listing) || !wording.closedEarly(listing);
  }

  private void board(Path folder, String company, LocalDate day, List<Listing> open) {
    ObjectNode board = Dumps.object();
    ArrayNode jobs = board.putArray("jobs");
    open.forEach(listing -> jobs.add(job(listing)));
    board.put("apiVersion", "1");
    String file = company.toLowerCase(Locale.ROOT) + "-" + day + ".json";
    Dumps.text(folder.resolve("ashby").resolve(file), Dumps.json(board) + "\n");
  }

  private ObjectNode job(Listing listing) {
    Vacancy vacancy = listing.vacancy();
    Site site = vacancy.site();
    Dice dice = wording.dice(listing);
    String url = "https://jobs.ashbyhq.com/" + vacancy.employer().slug() + "/" + listing.id();
    ObjectNode job =
        Dumps.object()
            .put("id", listing.id())
            .put("title", vacancy.title())
            .put("department", "Engineering")
            .put("team", dice.pick(List.of("Platform", "Growth", "Data")))
            .put("employmentType", employment(vacancy.employment()))
            .put("location", vacancy.location().isEmpty() ? "Remote" : vacancy.location())
            .put("shouldDisplayCompensationOnJobPostings", vacancy.payInField());
    job.putArray("secondaryLocations");
    job.put("publishedAt", listing.posted() + ".000+00:00")
        .put("isListed", true)
        .put("isRemote", vacancy.mode().equals("remote"));
    ObjectNode address = job.putObject("address").putObject("postalAddress");
    if (!vacancy.location().isEmpty()) {
      address
          .put("addressRegion", site.region())
          .put("addressCountry", dice.pick(site.country().spellings()))
          .put("addressLocality", site.city());
    }
    job.put("jobUrl", url)
        .put("applyUrl", url + "/application")
        .put("descriptionHtml", wording.html(listing))
        .put("descriptionPlain", wording.plain(listing));
    compensation(job, vacancy, dice);
    return job;
  }

  private static void compensation(ObjectNode job, Vacancy vacancy, Dice dice) {
    ObjectNode compensation = job.putObject("compensation");
    ArrayNode tiers = compensation.putArray("compensationTiers");
    ArrayNode summary = compensation.putArray("summaryComponents");
    if (vacancy.payInField()) {
      Pay pay = vacancy.pay();
      ObjectNode component =
          Dumps.object()
              .put("compensationType", "Salary")
              .put("interval", "1 " + pay.period().toUpperCase(Locale.ROOT))
              .put("currencyCode", pay.currency())
              .put("minValue", pay.min())
              .put("maxValue", pay.max());
      summary.add(component);
      ObjectNode tier = tiers.addObject().put("id", dice.uuid()).putNull("title");
      ObjectNode whole = component.deepCopy();
      tier.putArray("components").add(whole.put("id", dice.uuid()));
    }
  }

  private static String employment(String employment) {
    return switch (employment) {
      case "internship" -> "Intern";
      case "contract" -> "Contract";
      case "part-time" -> "PartTime";
      default -> "FullTime";
    };
  }
}
