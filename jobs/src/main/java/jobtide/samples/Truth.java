package jobtide.samples;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jobtide.model.Requirement;

/** What was planted, collected while the dumps are written, and written beside them. */
final class Truth {
  private final List<Listing> listings;
  private final List<Reject> rejects = new ArrayList<>();

  /** A record that is broken on purpose; the position is a line in text formats, else an index. */
  private record Reject(String dump, long position, String reason) {}

  Truth(List<Listing> listings) {
    this.listings = listings;
  }

  void reject(String dump, long position, String reason) {
    rejects.add(new Reject(dump, position, reason));
  }

  void write(Path folder, Market market) {
    postings(folder.resolve("postings.csv"));
    openings(folder.resolve("openings.csv"));
    copies(folder.resolve("copies.csv"));
    trends(folder.resolve("trends.csv"), market);
    payBands(folder.resolve("pay_bands.csv"), market);
    CsvText out = CsvText.commas("\n").row("dump", "position", "reason");
    rejects.stream()
        .sorted(Comparator.comparing(Reject::dump).thenComparing(Reject::position))
        .forEach(each -> out.row(each.dump(), String.valueOf(each.position()), each.reason()));
    Dumps.text(folder.resolve("rejects.csv"), out.toString());
    Dumps.text(folder.resolve("README.md"), SampleData.text("truth-readme.md"));
  }

  private void postings(Path file) {
    CsvText out =
        CsvText.commas("\n")
            .row(
                "source",
                "source_posting_id",
                "month",
                "vacancy",
                "employer",
                "country",
                "role",
                "levels",
                "required",
                "preferred",
                "mentioned",
                "cloud_providers",
                "salary_min",
                "salary_max",
                "currency",
                "period",
                "kind");
    for (Listing listing : listings) {
      Vacancy vacancy = listing.vacancy();
      Pay pay = vacancy.pay();
      out.row(
          listing.source(),
          listing.id(),
          month(listing),
          vacancy.key(),
          vacancy.employer().name(),
          vacancy.country(),
          vacancy.role(),
          String.join("|", vacancy.levels()),
          labels(vacancy, Requirement.REQUIRED),
          labels(vacancy, Requirement.PREFERRED),
          labels(vacancy, Requirement.MENTIONED),
          String.join("|", vacancy.providers()),
          pay == null ? "" : amount(pay.min()),
          pay == null ? "" : amount(pay.max()),
          pay == null ? "" : pay.currency(),
          pay == null ? "" : pay.period(),
          vacancy.payKind());
    }
    Dumps.text(file, out.toString());
  }

  private void openings(Path file) {
    CsvText out =
        CsvText.commas("\n")
            .row(
                "source",
                "source_posting_id",
                "title",
                "role",
                "level",
                "salary_min",
                "salary_max",
                "currency",
                "period");
    for (Listing listing : listings) {
      for (Vacancy.Opening opening : listing.vacancy().openings()) {
        Pay pay = opening.pay();
        out.row(
            listing.source(),
            listing.id(),
            opening.title(),
            opening.role(),
            opening.level(),
            pay == null ? "" : amount(pay.min()),
            pay == null ? "" : amount(pay.max()),
            pay == null ? "" : pay.currency(),
            pay == null ? "" : pay.period());
      }
    }
    Dumps.text(file, out.toString());
  }

  private void copies(Path file) {
    CsvText out =
        CsvText.commas("\n")
            .row(
                "vacancy",
                "source",
                "source_posting_id",
                "first_source",
                "first_source_posting_id",
                "kind",
                "days_later");
    listings.stream()
        .collect(Collectors.groupingBy(listing -> listing.vacancy().key()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              List<Listing> same =
                  entry.getValue().stream()
                      .sorted(Comparator.comparing(Listing::posted).thenComparing(Listing::source))
                      .toList();
              Listing first = same.get(0);
              for (Listing later : same.subList(1, same.size())) {
                out.row(
                    entry.getKey(),
                    later.source(),
                    later.id(),
                    first.source(),
                    first.id(),
                    later.source().equals(first.source()) ? "repost" : "copy",
                    String.valueOf(
                        ChronoUnit.DAYS.between(
                            first.posted().toLocalDate(), later.posted().toLocalDate())));
              }
            });
    Dumps.text(file, out.toString());
  }

  private static void trends(Path file, Market market) {
    CsvText out = CsvText.commas("\n").row("what", "name", "month", "probability");
    for (int month = 0; month < Market.MONTHS; month++) {
      String label = Market.FIRST.plusMonths(month).toString();
      for (Technology technology : market.technologies()) {
        out.row(
            "technology", technology.label(), label, probability(market.share(technology, month)));
      }
      for (Technology technology : market.technologies()) {
        if (technology.isCloud()) {
          out.row("cloud", technology.provider(), label, probability(technology.planted(month)));
        }
      }
      int at = month;
      double total = market.levels().stream().mapToDouble(level -> level.planted(at)).sum();
      for (Market.Level level : market.levels()) {
        if (level.planted(month) > 0) {
          out.row("level", level.name(), label, probability(level.planted(month) / total));
        }
      }
    }
    Dumps.text(file, out.toString());
  }

  /** Quantiles of the range midpoint before rounding: a log-normal around the median. */
  private static void payBands(Path file, Market market) {
    CsvText out =
        CsvText.commas("\n")
            .row("country", "level", "currency", "period", "p10", "p25", "p50", "p75", "p90");
    double[] normal = {
      -1.2815515655446004, -0.6744897501960817, 0, 0.6744897501960817, 1.2815515655446004
    };
    for (Site.Country country : Site.countries()) {
      for (Market.Level level : market.levels()) {
        List<String> cells = new ArrayList<>();
        cells.add(country.code());
        cells.add(level.name());
        cells.add(country.currency());
        cells.add(country.period());
        for (double z : normal) {
          double value = Pay.median(level, country) * StrictMath.exp(Pay.SIGMA * z);
          cells.add(String.valueOf(StrictMath.round(value)));
        }
        out.row(cells.toArray(String[]::new));
      }
    }
    Dumps.text(file, out.toString());
  }

  private static String labels(Vacancy vacancy, Requirement requirement) {
    return vacancy.needs().stream()
        .filter(need -> need.requirement() == requirement)
        .map(need -> need.technology().label())
        .sorted()
        .collect(Collectors.joining("|"));
  }

  private static String month(Listing listing) {
    return listing.posted().toString().substring(0, 7);
  }

  private static String amount(Long value) {
    return value == null ? "" : value.toString();
  }

  private static String probability(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
