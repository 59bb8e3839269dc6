package jobtide.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** schema.org JobPosting: a careers page with a graph of them, and one bare object. */
final class SchemaOrgBoard implements Board {
  private final Wording wording;

  SchemaOrgBoard(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Path folder, List<Listing> listings, Truth truth) {
    Path own = folder.resolve("schemaorg");
    ObjectNode bare = posting(listings.get(0));
    ObjectNode whole = Dumps.object().put("@context", "https://schema.org/");
    whole.setAll(bare);
    Dumps.text(own.resolve("posting.jsonld"), Dumps.json(whole) + "\n");

    ObjectNode page = Dumps.object().put("@context", "https://schema.org");
    ArrayNode graph = page.putArray("@graph");
    graph.addObject().put("@type", "WebSite").put("name", "Harbor Jobs");
    listings.subList(1, listings.size()).forEach(listing -> graph.add(posting(listing)));
    Dumps.text(
        own.resolve("careers.html"),
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Harbor Jobs</title>
        <script type="application/ld+json">
        %s
        </script>
        </head>
        <body><h1>Open roles</h1><p>Spring is here, and so are new roles.</p></body>
        </html>
        """
            .formatted(Dumps.json(page).replace("</", "<\\/")));
  }

  private ObjectNode posting(Listing listing) {
    Vacancy vacancy = listing.vacancy();
    Dice dice = wording.dice(listing);
    ObjectNode posting =
        Dumps.object()
            .put("@type", "JobPosting")
            .put("title", vacancy.title())
            .put("datePosted", listing.posted().toLocalDate().toString())
            .put("validThrough", listing.posted().plusDays(45) + "+00:00")
            .put("employmentType", employment(vacancy.employment()))
            .put("url", vacancy.employer().site() + "/jobs/" + listing.id());
    posting
        .putObject("identifier")
        .put("@type", "PropertyValue")
        .put("name", vacancy.employer().name())
        .put("value", listing.id());
    posting
        .putObject("hiringOrganization")
        .put("@type", "Organization")
        .put("name", wording.company(listing))
        .put("sameAs", vacancy.employer().site());
    if (!vacancy.location().isEmpty()) {
      place(posting, vacancy, dice);
    }
    if (vacancy.mode().equals("remote")) {
      posting.put("jobLocationType", "TELECOMMUTE");
    }
    if (vacancy.payInField()) {
      Pay pay = vacancy.pay();
      ObjectNode salary = posting.putObject("baseSalary").put("@type", "MonetaryAmount");
      ObjectNode value = salary.put("currency", pay.currency()).putObject("value");
      value.put("@type", "QuantitativeValue").put("minValue", pay.min());
      value.put("maxValue", pay.max()).put("unitText", pay.period().toUpperCase(Locale.ROOT));
    }
    return posting.put("description", wording.html(listing));
  }

  private static void place(ObjectNode posting, Vacancy vacancy, Dice dice) {
    Site site = vacancy.site();
    ObjectNode place = posting.putObject("jobLocation").put("@type", "Place");
    ObjectNode address = place.putObject("address").put("@type", "PostalAddress");
    address.put("addressLocality", site.city());
    if (!site.region().isEmpty()) {
      address.put("addressRegion", site.region());
    }
    address.put("addressCountry", dice.pick(site.country().spellings()));
  }

  private static String employment(String employment) {
    return switch (employment) {
      case "internship" -> "INTERN";
      case "contract" -> "CONTRACTOR";
      case "part-time" -> "PART_TIME";
      default -> "FULL_TIME";
    };
  }
}
