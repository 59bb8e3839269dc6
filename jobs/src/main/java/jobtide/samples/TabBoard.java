package jobtide.samples;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A spreadsheet's export: tabs, UTF-16 with a byte order mark, a header name that comes twice. */
final class TabBoard implements Board {
  private static final String DUMP = "generic/board.tsv";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int RAGGED_AFTER = 20;

  private final Wording wording;

  TabBoard(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Path folder, List<Listing> listings, Truth truth) {
    CsvText out =
        CsvText.tabs("\r\n")
            .row(
                "Job ID",
                "Job Title",
                "Company Name",
                "Location",
                "Date Posted",
                "Employment Type",
                "Min Salary",
                "Max Salary",
                "Currency",
                "Salary Period",
                "Job Description",
                "Notes",
                "Notes");
    for (Listing listing : listings) {
      Vacancy vacancy = listing.vacancy();
      Pay pay = vacancy.payInField() ? vacancy.pay() : new Pay(null, null, "", "");
      out.row(
          listing.id(),
          vacancy.title(),
          wording.company(listing),
          vacancy.location(),
          listing.posted().toLocalDate().toString(),
          vacancy.employment(),
          amount(pay.min()),
          amount(pay.max()),
          pay.currency(),
          pay.period(),
          wording.description(listing),
          "",
          wording.dice(listing).chance(0.2) ? "checked" : "");
      if (listings.indexOf(listing) == RAGGED_AFTER) {
        truth.reject(DUMP, out.line(), "ragged_row");
        out.raw("T0999\tOffice Coordinator\tHalf a Row");
      }
    }
    byte[] bytes = (BYTE_ORDER_MARK + out.toString()).getBytes(StandardCharsets.UTF_16LE);
    Dumps.bytes(folder.resolve(DUMP), bytes);
  }

  private static String amount(Long value) {
    return value == null ? "" : value.toString();
  }
}
