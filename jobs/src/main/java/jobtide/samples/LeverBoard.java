package jobtide.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Job boards as Lever serves them, one a company: an array, its lists apart from the text. */
final class LeverBoard implements Board {
  private final Wording wording;

  LeverBoard(Wording wording) {
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
          List<String> postings = new ArrayList<>();
          own.forEach(listing -> postings.add(Dumps.json(posting(listing))));
          String file = company.toLowerCase(Locale.ROOT) + "-2026-09-30.json";
          Dumps.text(
              folder.resolve("lever").resolve(file), "[" + String.join(",\n", postings) + "]\n");
        });
  }

  private ObjectNode posting(Listing listing) {
    Vacancy vacancy = listing.vacancy();
    Dice dice = wording.dice(listing);
    List<Section> sections = wording.sections(listing);
    List<Section> texts = sections.stream().filter(each -> each.bullets().isEmpty()).toList();
    List<Section> lists = sections.stream().filter(each -> !each.bullets().isEmpty()).toList();
    List<Section> opening = texts.subList(0, texts.size() - 1);
    List<Section> closing = texts.subList(texts.size() - 1, texts.size());
    String url = "https://jobs.lever.co/" + vacancy.employer().slug() + "/" + listing.id();
    ObjectNode posting = Dumps.object().put("id", listing.id()).put("text", vacancy.title());
    ObjectNode categories = posting.putObject("categories");
    categories
        .put("commitment", commitment(vacancy.employment()))
        .put("department", "Engineering")
        .put("location", vacancy.location())
        .put("team", dice.pick(List.of("Platform", "Data", "Product")));
    categories.putArray("allLocations").add(vacancy.location());
    if (vacancy.location().isEmpty()) {
      posting.putNull("country");
    } else {
      posting.put("country", vacancy.site().country().code());
    }
    posting
        .put("createdAt", Dumps.epochSeconds(listing.posted()) * 1000)
        .put("description", AdText.html(opening, dice))
        .put("descriptionPlain", AdText.plain(opening, dice));
    ArrayNode array = posting.putArray("lists");
    for (Section section : lists) {
      String items =
          section.bullets().stream()
              .map(item -> "<li>" + AdText.escaped(item) + "</li>")
              .collect(Collectors.joining());
      array.addObject().put("text", section.heading()).put("content", items);
    }
    posting
        .put("additional", AdText.html(closing, dice))
        .put("additionalPlain", AdText.plain(closing, dice))
        .put("hostedUrl", url)
        .put("applyUrl", url + "/apply")
        .put("workplaceType", vacancy.mode().equals("onsite") ? "on-site" : vacancy.mode());
    if (vacancy.payInField()) {
      Pay pay = vacancy.pay();
      posting
          .putObject("salaryRange")
          .put("currency", pay.currency())
          .put("interval", interval(pay.period()))
          .put("min", pay.min())
          .put("max", pay.max());
    }
    return posting;
  }

  private static String interval(String period) {
    return switch (period) {
      case "hour" -> "per-hour-wage";
      case "month" -> "per-month-salary";
      default -> "per-year-salary";
    };
  }

  private static String commitment(String employment) {
    return switch (employment) {
      case "internship" -> "Intern";
      case "contract" -> "Contract";
      case "part-time" -> "Part-time";
      default -> "Full-time";
    };
  }
}
