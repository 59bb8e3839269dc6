package jobtide.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jobtide.model.PayPeriod;
import jobtide.model.Place;
import jobtide.model.Posting;
import jobtide.model.Rejection;
import jobtide.model.Salary;
import org.junit.jupiter.api.Test;

class HiringBoardMappingsTest {

  @Test
  void ashbyJobBecomesAPosting() {
    Posting posting = Fixture.of("ashby").posting(0);

    assertThat(posting)
        .usingRecursiveComparison()
        .ignoringFields("postingId")
        .isEqualTo(
            new Posting(
                null,
                1,
                "ashby",
                "11111111-2222-4333-8444-555555555501",
                null,
                "https://jobs.ashbyhq.com/Fjord%20Tools/11111111-2222-4333-8444-555555555501",
                "Senior Data Engineer",
                false,
                "Fjord Tools",
                "fjord tools",
                places("Oslo, Norway", "Remote - EMEA", "Bergen, Norway"),
                Instant.parse("2025-09-30T22:15:01.500Z"),
                null,
                List.of("full-time"),
                List.of(),
                // The tiers in crowns span 800,000 to 1,100,000; the one in euros is left out.
                structured(800_000.0, 1_100_000.0, "NOK", PayPeriod.YEAR),
                List.of(),
                null,
                null,
                null,
                null,
                "We weave data.\nMail ******************"));
    assertThat(posting.postingId()).matches("[0-9a-f]{32}");
  }

  @Test
  void ashbyOnTargetEarningsAreNoBasePay() {
    Posting posting = Fixture.of("ashby").posting(1);

    assertThat(posting.salary()).isNull();
    assertThat(posting.description()).isEqualTo("Sell looms.");
    assertThat(posting.employmentTypes()).containsExactly("contract");
    assertThat(posting.workModes()).containsExactly("remote", "hybrid");
    assertThat(posting.places()).containsExactlyElementsOf(places("Hybrid - Lisbon"));
  }

  @Test
  void ashbyUnlistedJobIsRejected() {
    assertThat(Fixture.of("ashby").rejection(2).reason()).isEqualTo("unlisted");
  }

  @Test
  void greenhouseJobBecomesAPosting() {
    assertThat(Fixture.of("greenhouse").posting(0))
        .usingRecursiveComparison()
        .ignoringFields("postingId")
        .isEqualTo(
            new Posting(
                null,
                1,
                "greenhouse",
                "4001",
                "9001",
                "https://boards.greenhouse.io/quillandco/jobs/4001",
                "R&D Engineer",
                false,
                "Quill & Co, Inc.",
                "quill & co",
                places("Remote - Ireland", "Leeds, UK"),
                Instant.parse("2025-05-01T02:30:00Z"),
                null,
                List.of("full-time"),
                List.of("remote"),
                structured(61_500.5, 80_000.0, "EUR", PayPeriod.YEAR),
                List.of(),
                null,
                null,
                null,
                "en",
                "Pens & paper.\nJava"));
  }

  @Test
  void greenhouseFallsBackWhereFieldsAreMissing() {
    Posting posting = Fixture.of("greenhouse").posting(1);

    assertThat(posting.company()).isEqualTo("quillandco");
    assertThat(posting.requisitionId()).isEqualTo("R-18");
    assertThat(posting.postedAt()).isEqualTo("2025-05-03T14:00:00Z");
    assertThat(posting.places()).containsExactlyElementsOf(places("Cork, Ireland"));
    assertThat(posting.salary()).isEqualTo(structured(14.5, 16.0, "EUR", PayPeriod.HOUR));
    assertThat(posting.description()).isNull();
    assertThat(Fixture.of("greenhouse").rejection(2).reason()).isEqualTo("no_text");
  }

  @Test
  void leverPostingBecomesAPosting() {
    assertThat(Fixture.of("lever").posting(0))
        .usingRecursiveComparison()
        .ignoringFields("postingId")
        .isEqualTo(
            new Posting(
                null,
                1,
                "lever",
                "aaaaaaaa-0000-4000-8000-000000000001",
                null,
                "https://jobs.lever.co/moonpool/aaaaaaaa-0000-4000-8000-000000000001",
                "Staff Engineer, Tides",
                false,
                "moonpool",
                "moonpool",
                places("Wellington", "Nelson"),
                Instant.parse("2024-05-01T00:00:00Z"),
                null,
                List.of("full-time"),
                List.of("hybrid"),
                structured(150_000.0, 185_000.0, "NZD", PayPeriod.YEAR),
                List.of(),
                "Staff",
                null,
                null,
                null,
                "We predict tides.\n\nYou have\nKotlin\nPatience\n\nYou get\nA boat\n\n"
                    + "Write to *********************"));
  }

  @Test
  void leverFallsBackWhereFieldsAreMissing() {
    Posting posting = Fixture.of("lever").posting(1);

    assertThat(posting.company()).isEqualTo("moonpool");
    assertThat(posting.description()).isEqualTo("Lift things.");
    assertThat(posting.places()).containsExactlyElementsOf(places("DE"));
    assertThat(posting.employmentTypes()).isEmpty();
    assertThat(posting.workModes()).isEmpty();
    assertThat(posting.salary()).isEqualTo(structured(18.5, null, "EUR", PayPeriod.HOUR));
  }

  @Test
  void leverDateBefore1990IsRejectedWithItsValue() {
    Rejection rejection = Fixture.of("lever").rejection(2);

    assertThat(rejection.reason()).isEqualTo("bad_date");
    assertThat(rejection.message()).isEqualTo("date of posting '171452160' lies before 1990");
  }

  @Test
  void schemaOrgPostingBecomesAPosting() {
    assertThat(Fixture.of("schema_org").posting(0))
        .usingRecursiveComparison()
        .ignoringFields("postingId")
        .isEqualTo(
            new Posting(
                null,
                1,
                "schema_org",
                "HC-100",
                null,
                "https://harbour.example/jobs/100",
                "Nurse & Educator (Night)",
                false,
                "Harbour Clinic GmbH",
                "harbour clinic",
                places("Kiel, SH, Germany", "Am Hafen 1, Flensburg"),
                Instant.parse("2024-02-29T00:00:00Z"),
                Instant.parse("2024-03-31T22:00:00Z"),
                List.of("full-time", "temporary"),
                List.of(),
                // "3.200" could be three thousand or three: it is left out.
                structured(null, 4100.5, "EUR", PayPeriod.MONTH),
                List.of("Triage", "Wound care", "Spreadsheets"),
                null,
                "bachelor degree",
                "Health",
                "de",
                "Care for people.\n\nQualifications:\nPatience"));
  }

  @Test
  void schemaOrgShortFormsAreUnderstood() {
    Posting posting = Fixture.of("schema_org").posting(1);

    assertThat(posting.sourcePostingId()).isEqualTo("cw-7");
    assertThat(posting.company()).isEqualTo("Blue Ink");
    assertThat(posting.places()).containsExactlyElementsOf(places("Canada"));
    assertThat(posting.employmentTypes()).containsExactly("part-time", "internship");
    assertThat(posting.workModes()).containsExactly("remote");
    assertThat(posting.salary()).isEqualTo(structured(31.5, 31.5, "CAD", null));
    assertThat(posting.description()).isEqualTo("Write short lines.\nWrite them well.");
  }

  @Test
  void schemaOrgGuessedPayIsAnEstimateAndBadDatesAreRejected() {
    assertThat(Fixture.of("schema_org").posting(3).salary())
        .isEqualTo(
            new Salary(90_000.0, 120_000.0, "USD", PayPeriod.YEAR, null, Salary.Kind.ESTIMATE));
    assertThat(Fixture.of("schema_org").rejection(2).message())
        .isEqualTo("date of posting 'soon' is none of the formats iso");
  }

  static Salary structured(Double min, Double max, String currency, PayPeriod period) {
    return new Salary(min, max, currency, period, null, Salary.Kind.STRUCTURED);
  }

  static List<Place> places(String... raw) {
    return List.of(raw).stream().map(Place::unresolved).toList();
  }
}
