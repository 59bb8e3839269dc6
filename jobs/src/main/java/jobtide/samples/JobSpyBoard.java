package jobtide.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the JobSpy scraper writes, gzipped, with a ragged row and a quote that never closes. */
final class JobSpyBoard implements Board {
  private static final String DUMP = "jobspy/jobs.csv.gz";
  private static final int RAGGED_AFTER = 60;
  private static final int OPEN_QUOTE_AFTER = 200;

  private final Wording wording;

  JobSpyBoard(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Path folder, List<Listing> listings, Truth truth) {
    CsvText out =
        CsvText.commas("\n")
            .raw(
                "id,site,job_url,job_url_direct,title,company,location,date_posted,job_type,"
                    + "salary_source,interval,min_amount,max_amount,currency,is_remote,job_level,"
                    + "job_function,listing_type,emails,description,company_industry,company_url,"
                    + "company_logo,company_url_direct,company_addresses,company_num_employees,"
                    + "company_revenue,company_description,skills,experience_range,company_rating,"
                    + "company_reviews_count,vacancy_count,work_from_home_type");
    for (Listing listing : listings) {
      out.row(cells(listing));
      int place = listings.indexOf(listing);
      if (place == RAGGED_AFTER) {
        truth.reject(DUMP, out.line(), "ragged_row");
        out.raw("in-0000000000000000,indeed,https://jobs.example.com/1,,Half a Row");
      } else if (place == OPEN_QUOTE_AFTER) {
        truth.reject(DUMP, out.line(), "bad_quote");
        out.raw("in-0000000000000001,indeed,,,\"Data Analyst,Open Quote LLC" + ",".repeat(28));
      }
    }
    Dumps.bytes(folder.resolve(DUMP), Dumps.gzip(out.toString()));
  }

  private String[] cells(Listing listing) {
    Vacancy vacancy = listing.vacancy();
    Pay pay = vacancy.payInField() ? vacancy.pay() : null;
    String site =
        switch (listing.id().substring(0, 2)) {
          case "in" -> "indeed";
          case "li" -> "linkedin";
          case "zr" -> "zip_recruiter";
          default -> "glassdoor";
        };
    String company = wording.company(listing);
    boolean described = wording.dice(listing).chance(0.2);
    return new String[] {
      listing.id(),
      site,
      "https://jobs.example.com/" + site + "/" + listing.id(),
      described ? vacancy.employer().site() + "/jobs" : "",
      vacancy.title(),
      company,
      vacancy.location(),
      listing.posted().toLocalDate().toString(),
      vacancy.employment().replace("-", "").toLowerCase(Locale.ROOT),
      pay == null ? "" : "direct_data",
      pay == null ? "" : interval(pay.period()),
      pay == null ? "" : amount(pay.min()),
      pay == null ? "" : amount(pay.max()),
      pay == null ? "" : pay.currency(),
      vacancy.mode().equals("remote") ? "True" : "False",
      "",
      "",
      "",
      "",
      wording.description(listing),
      described ? vacancy.employer().values().get("industry") : "",
      vacancy.employer().site(),
      "",
      "",
      "",
      described ? vacancy.employer().values().get("headcount") : "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      vacancy.mode().equals("hybrid") && described ? "Hybrid" : ""
    };
  }

  private static String interval(String period) {
    return switch (period) {
      case "hour" -> "hourly";
      case "month" -> "monthly";
      default -> "yearly";
    };
  }

  private static String amount(Long value) {
    return value == null ? "" : value + ".0";
  }
}
