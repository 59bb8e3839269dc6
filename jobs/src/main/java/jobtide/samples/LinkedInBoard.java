package jobtide.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The columns of the LinkedIn postings on Kaggle, zstd-compressed, with rows cut short. */
final class LinkedInBoard implements Board {
  private static final String DUMP = "linkedin/postings.csv.zst";
  private static final int RAGGED_AFTER = 33;

  private final Wording wording;

  LinkedInBoard(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Path folder, List<Listing> listings, Truth truth) {
    CsvText out =
        CsvText.commas("\n")
            .raw(
                "job_id,company_name,title,description,max_salary,pay_period,location,company_id,"
                    + "views,med_salary,min_salary,formatted_work_type,applies,"
                    + "original_listed_time,remote_allowed,job_posting_url,application_url,"
                    + "application_type,expiry,closed_time,formatted_experience_level,skills_desc,"
                    + "listed_time,posting_domain,sponsored,work_type,currency,compensation_type,"
                    + "normalized_salary,zip_code,fips");
    for (Listing listing : listings) {
      out.row(cells(listing));
      if (listings.indexOf(listing) == RAGGED_AFTER) {
        truth.reject(DUMP, out.line(), "ragged_row");
        out.raw("3899999999,Half a Row LLC,Technical Recruiter,We are hiring");
      }
    }
    Dumps.bytes(folder.resolve(DUMP), Dumps.zstd(out.toString()));
  }

  private String[] cells(Listing listing) {
    Vacancy vacancy = listing.vacancy();
    Dice dice = wording.dice(listing);
    Pay pay = vacancy.payInField() ? vacancy.pay() : null;
    boolean single = pay != null && pay.min() != null && pay.min().equals(pay.max());
    String listed = Dumps.epochSeconds(listing.posted()) + "000.0";
    String url = "https://www.linkedin.com/jobs/view/" + listing.id() + "/?trk=jobs_biz_prem_srch";
    return new String[] {
      listing.id(),
      wording.company(listing),
      vacancy.title(),
      wording.description(listing),
      pay == null || single ? "" : amount(pay.max()),
      pay == null ? "" : period(pay.period()),
      vacancy.location(),
      String.valueOf(Math.floorMod(vacancy.employer().name().hashCode(), 9_000_000)) + ".0",
      dice.between(1, 400) + ".0",
      single ? amount(pay.min()) : "",
      pay == null || single ? "" : amount(pay.min()),
      workType(vacancy.employment()),
      dice.chance(0.7) ? "" : dice.between(1, 90) + ".0",
      listed,
      vacancy.mode().equals("remote") ? "1.0" : "",
      url,
      "",
      dice.pick(List.of("OffsiteApply", "ComplexOnsiteApply", "SimpleOnsiteApply")),
      Dumps.epochSeconds(listing.posted().plusDays(30)) + "000.0",
      "",
      dice.chance(0.4) ? "" : experience(vacancy.levels().get(0)),
      "",
      listed,
      "",
      "0",
      workType(vacancy.employment()).toUpperCase(Locale.ROOT).replace('-', '_'),
      pay == null ? "" : pay.currency(),
      pay == null ? "" : "BASE_SALARY",
      "",
      "",
      ""
    };
  }

  private static String workType(String employment) {
    return switch (employment) {
      case "contract" -> "Contract";
      case "internship" -> "Internship";
      case "part-time" -> "Part-time";
      default -> "Full-time";
    };
  }

  private static String experience(String level) {
    return switch (level) {
      case "intern" -> "Internship";
      case "junior" -> "Entry level";
      case "mid", "senior" -> "Mid-Senior level";
      case "executive" -> "Executive";
      default -> "";
    };
  }

  private static String period(String period) {
    return switch (period) {
      case "hour" -> "HOURLY";
      case "month" -> "MONTHLY";
      default -> "YEARLY";
    };
  }

  private static String amount(Long value) {
    return value == null ? "" : value + ".0";
  }
}
