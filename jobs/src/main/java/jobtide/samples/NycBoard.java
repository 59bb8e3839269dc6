package jobtide.samples;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A city's open data as CSV: Windows-1252, cells of many lines, one Job ID advertised both to the
 * public and within, and a last record whose quote never closes.
 */
final class NycBoard implements Board {
  private static final String DUMP = "nyc/nyc_jobs.csv";
  private static final LocalDate PROCESSED = LocalDate.of(2026, 9, 30);
  private static final String[] HEADER = {
    "Job ID",
    "Agency",
    "Posting Type",
    "# Of Positions",
    "Business Title",
    "Civil Service Title",
    "Title Code No",
    "Level",
    "Job Category",
    "Full-Time/Part-Time indicator",
    "Salary Range From",
    "Salary Range To",
    "Salary Frequency",
    "Work Location",
    "Division/Work Unit",
    "Job Description",
    "Minimum Qual Requirements",
    "Preferred Skills",
    "Additional Information",
    "To Apply",
    "Hours/Shift",
    "Work Location 1",
    "Recruitment Contact",
    "Residency Requirement",
    "Posting Date",
    "Post Until",
    "Posting Updated",
    "Process Date"
  };

  private final Wording wording;

  NycBoard(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Path folder, List<Listing> listings, Truth truth) {
    CsvText out = CsvText.commas("\r\n").row(HEADER);
    for (Listing listing : listings) {
      out.row(cells(listing));
    }
    truth.reject(DUMP, out.line(), "bad_quote");
    out.raw("799999,OFFICE OF STREET LIGHTING,External,1,\"Lamp Inspector,LAMP INSPECTOR,9000,0");
    Dumps.bytes(folder.resolve(DUMP), out.toString().getBytes(Charset.forName("windows-1252")));
  }

  private String[] cells(Listing listing) {
    Vacancy vacancy = listing.vacancy();
    Dice dice = wording.dice(listing);
    List<Section> sections = wording.sections(listing);
    Pay pay = vacancy.pay();
    String title = vacancy.title();
    String posted = day(listing.posted().toLocalDate());
    List<String> cells = new ArrayList<>();
    int dash = listing.id().indexOf('-');
    String job = listing.id().substring(0, dash);
    cells.add(job);
    cells.add(vacancy.employer().name());
    cells.add(listing.id().substring(dash + 1));
    cells.add(String.valueOf(dice.between(1, 3)));
    cells.add(title);
    cells.add(
        dice.pick(List.of("ADMINISTRATIVE STAFF ANALYST", "CITY CLERK", "COMPUTER ASSOCIATE")));
    cells.add(String.valueOf(dice.between(10_000, 99_999)));
    cells.add(dice.pick(List.of("0", "1", "2", "3")));
    cells.add(
        dice.pick(
            List.of("Administration & Human Resources", "Technology, Data & Innovation", "")));
    cells.add(vacancy.employment().equals("part-time") ? "P" : dice.chance(0.1) ? "" : "F");
    cells.add(String.valueOf(pay.min()));
    cells.add(String.valueOf(pay.max()));
    cells.add(pay.period().equals("hour") ? "Hourly" : "Annual");
    cells.add(dice.between(1, 300) + " Lantern St. – " + vacancy.site().city());
    cells.add(dice.pick(List.of("Operations", "Director's Office", "Field Services")));
    cells.add(lines(sections.get(0)));
    cells.add(lines(sections.get(1)));
    cells.add(lines(sections.get(2)));
    cells.add(dice.chance(0.7) ? "" : "This position’s hours may change with the season.");
    cells.add("Apply to Job ID " + job + " by e-mail: hiring@example.org");
    cells.add(dice.chance(0.6) ? "" : "35 hours per week / Day shift");
    cells.add("");
    cells.add("");
    cells.add(dice.chance(0.3) ? "" : "City residency is not required for this position.");
    cells.add(posted);
    cells.add(dice.chance(0.7) ? "" : day(listing.posted().toLocalDate().plusDays(30)));
    cells.add(posted);
    cells.add(day(PROCESSED));
    return cells.toArray(String[]::new);
  }

  private static String lines(Section section) {
    List<String> lines = new ArrayList<>(section.paragraphs());
    section.bullets().forEach(bullet -> lines.add("•\t" + bullet));
    return String.join("\r\n", lines);
  }

  private static String day(LocalDate date) {
    return date + "T00:00:00.000";
  }
}
