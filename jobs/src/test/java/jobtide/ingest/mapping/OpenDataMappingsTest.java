package jobtide.ingest.mapping;

import static jobtide.ingest.mapping.HiringBoardMappingsTest.places;
import static jobtide.ingest.mapping.HiringBoardMappingsTest.structured;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jobtide.model.PayPeriod;
import jobtide.model.Posting;
import jobtide.model.Rejection;
import jobtide.model.Salary;
import org.junit.jupiter.api.Test;

class OpenDataMappingsTest {

  @Test
  void hackerNewsPostBecomesAPosting() {
    assertThat(Fixture.of("hackernews").posting(0))
        .usingRecursiveComparison()
        .ignoringFields("postingId")
        .isEqualTo(
            new Posting(
                null,
                1,
                "hackernews",
                "501",
                null,
                "https://news.ycombinator.com/item?id=501",
                "Backend Engineer",
                true,
                "Lantern Labs",
                "lantern labs",
                places("Zagreb, Croatia"),
                Instant.parse("2017-03-02T00:00:00Z"),
                null,
                List.of(),
                List.of("remote"),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                "Lantern Labs | Backend Engineer | Zagreb, Croatia | REMOTE\n"
                    + "We light rooms with Go & Rust.\nMail *********************"));
  }

  @Test
  void hackerNewsPostsThatAreNoneAreRejectedByTheFirstReasonThatHolds() {
    Fixture dump = Fixture.of("hackernews");

    assertThat(List.of(1, 2, 3, 4).stream().map(i -> dump.rejection(i).reason()))
        .containsExactly("deleted", "deleted", "dead", "no_text");
    assertThat(dump.rejection(3).message())
        .isEqualTo("moderators or flags took the post down (dead is 'true')");
    assertThat(dump.rejection(3).raw()).contains("Buy lamps at ******************\"");
  }

  @Test
  void hackerNewsPostsOfThoseWhoSeekWorkAreRejected() {
    Fixture dump = Fixture.of("hackernews");

    assertThat(List.of(6, 7).stream().map(i -> dump.rejection(i).reason()))
        .containsOnly("seeks_work");
    assertThat(dump.rejection(6).message()).startsWith("the author offers to work (text[");
    assertThat(dump.posting(8).description()).endsWith("We are not seeking work, we have plenty.");
    assertThat(dump.posting(9).description()).endsWith("for lamps that consume little.");
  }

  @Test
  void hackerNewsPostWithoutAHeadlineHasNoTitle() {
    Posting posting = Fixture.of("hackernews").posting(5);

    assertThat(posting.title()).isNull();
    assertThat(posting.company()).isNull();
    assertThat(posting.description()).isEqualTo("We are looking for people who like lamps.");
  }

  @Test
  void hackerNewsDumpIsDatedByItsName() {
    Mapping mapping = Fixture.MAPPINGS.named("hackernews");

    assertThat(mapping.dumpDateInName("2017-03-combined.json", Fixture.NOW))
        .contains(Instant.parse("2017-03-01T00:00:00Z"));
    assertThat(mapping.dumpDateInName("latest.json", Fixture.NOW)).isEmpty();
    assertThat(mapping.dumpDateInName("2099-03-combined.json", Fixture.NOW)).isEmpty();
  }

  @Test
  void usajobsAnnouncementBecomesAPosting() {
    assertThat(Fixture.of("usajobs").posting(0))
        .usingRecursiveComparison()
        .ignoringFields("postingId")
        .isEqualTo(
            new Posting(
                null,
                1,
                "usajobs",
                "700000001",
                null,
                "https://www.usajobs.gov/job/700000001",
                "Keeper",
                false,
                "Coastal Beam Administration",
                "coastal beam administration",
                places("United States"),
                Instant.parse("2024-02-01T05:00:00Z"),
                Instant.parse("2024-02-07T05:00:00Z"),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                "Public administration",
                null,
                null));
  }

  @Test
  void usajobsCatchAllAgencyGivesWayToTheDepartment() {
    Posting posting = Fixture.of("usajobs").posting(1);

    assertThat(posting.company()).isEqualTo("Department of Lighthouses");
    assertThat(posting.employmentTypes()).containsExactly("internship");
    assertThat(posting.postedAt()).isEqualTo("2024-07-01T04:00:00Z");
    assertThat(posting.validThrough()).isNull();
    assertThat(Fixture.of("usajobs").rejection(2).message())
        .isEqualTo("date of posting '1985-02-01' lies before 1990");
  }

  @Test
  void nycRowBecomesAPosting() {
    assertThat(Fixture.of("nyc").posting(0))
        .usingRecursiveComparison()
        .ignoringFields("postingId")
        .isEqualTo(
            new Posting(
                null,
                1,
                "nyc",
                "900001-Internal",
                "900001",
                "https://cityjobs.nyc.gov/job?id=900001",
                "Bridge Painter",
                false,
                "DEPT OF BRIDGES",
                "dept of bridges",
                places("New York, NY, United States"),
                Instant.parse("2019-03-01T05:00:00Z"),
                Instant.parse("2019-03-29T04:00:00Z"),
                List.of("full-time"),
                List.of(),
                structured(41_000.5, 52_000.0, "USD", PayPeriod.YEAR),
                List.of(),
                null,
                null,
                "Public administration",
                null,
                """
                Paints the city’s bridges.
                Rain or shine.

                Minimum Qual Requirements:
                1. A brush, and
                2. no fear of "heights".

                Preferred Skills:
                Rope work

                Hours/Shift:
                Nights

                Residency Requirement:
                None

                To Apply:
                Call 311"""));
  }

  @Test
  void nycInternalAndExternalPostingsOfAJobAreTwoPostingsOfOneRequisition() {
    Posting internal = Fixture.of("nyc").posting(0);
    Posting external = Fixture.of("nyc").posting(1);

    assertThat(external.requisitionId()).isEqualTo(internal.requisitionId());
    assertThat(external.postingId()).isNotEqualTo(internal.postingId());
    assertThat(external.sourcePostingId()).isEqualTo("900001-External");
    assertThat(external.description()).isNull();
  }

  @Test
  void nycOtherDateFormsZeroPayAndManagerialLevelsAreRead() {
    Posting posting = Fixture.of("nyc").posting(2);

    assertThat(posting.postedAt()).isEqualTo("2019-03-18T04:00:00Z");
    assertThat(posting.validThrough()).isEqualTo("2019-03-29T04:00:00Z");
    assertThat(posting.salary()).isEqualTo(structured(null, 1250.75, "USD", PayPeriod.DAY));
    assertThat(posting.statedLevel()).isEqualTo("Manager");
    assertThat(posting.employmentTypes()).containsExactly("part-time");
  }

  @Test
  void nycDateTooLongAfterTheProcessDateIsRejected() {
    Rejection rejection = Fixture.of("nyc").rejection(3);

    assertThat(rejection.reason()).isEqualTo("bad_date");
    assertThat(rejection.message())
        .isEqualTo(
            "date of posting '2022-01-01T00:00:00.000' lies after 2020-04-22, too long behind the"
                + " dump's own date");
  }

  @Test
  void jobspyRowBecomesAPosting() {
    assertThat(Fixture.of("jobspy").posting(0))
        .usingRecursiveComparison()
        .ignoringFields("postingId")
        .isEqualTo(
            new Posting(
                null,
                1,
                "jobspy",
                "in-1a",
                null,
                "https://indeed.example/1a",
                "Cloud Gardener",
                false,
                "Vine Inc.",
                "vine",
                places("Porto, Portugal"),
                Instant.parse("2024-05-20T00:00:00Z"),
                null,
                List.of("full-time", "internship"),
                List.of("remote", "hybrid"),
                structured(50_000.0, 62_000.0, "EUR", PayPeriod.YEAR),
                List.of("Terraform", "Pruning"),
                null,
                null,
                "Agriculture",
                null,
                "**Grow** clouds.\n\n* Terraform"));
  }

  @Test
  void jobspyPayReadFromTheTextIsAnEstimate() {
    Posting posting = Fixture.of("jobspy").posting(1);

    assertThat(posting.salary())
        .isEqualTo(new Salary(20.0, null, "USD", PayPeriod.HOUR, null, Salary.Kind.ESTIMATE));
    assertThat(posting.postedAt()).isNull();
    assertThat(posting.employmentTypes()).isEmpty();
    assertThat(posting.statedLevel()).isEqualTo("entry level");
    assertThat(posting.description()).isEqualTo("Grow things.");
    assertThat(Fixture.of("jobspy").rejection(2).reason()).isEqualTo("no_text");
  }

  @Test
  void linkedinRowBecomesAPosting() {
    assertThat(Fixture.of("linkedin_kaggle").posting(0))
        .usingRecursiveComparison()
        .ignoringFields("postingId")
        .isEqualTo(
            new Posting(
                null,
                1,
                "linkedin_kaggle",
                "3800000001",
                null,
                "https://linkedin.example/jobs/1",
                "Toy Engineer",
                false,
                "Tinker Ltd",
                "tinker",
                places("Boise, ID"),
                Instant.parse("2024-04-13T09:20:00Z"),
                Instant.parse("2024-05-13T09:20:00Z"),
                List.of("full-time"),
                List.of("remote"),
                structured(80_000.0, 95_000.0, "USD", PayPeriod.YEAR),
                List.of(),
                "Mid-Senior level",
                null,
                null,
                null,
                "Build toys.\n\nBreak toys.\n\nSkills:\nLego"));
  }

  @Test
  void linkedinMedianPayAndScientificTimesAreRead() {
    Posting posting = Fixture.of("linkedin_kaggle").posting(1);

    assertThat(posting.company()).isNull();
    assertThat(posting.postedAt()).isEqualTo("2024-04-18T00:00:00Z");
    assertThat(posting.employmentTypes()).isEmpty();
    assertThat(posting.salary()).isEqualTo(structured(22.5, 22.5, "USD", PayPeriod.HOUR));
    assertThat(Fixture.of("linkedin_kaggle").rejection(2).reason()).isEqualTo("bad_date");
  }

  @Test
  void tableWithUsualNamesBecomesPostings() {
    assertThat(Fixture.of("generic").posting(0))
        .usingRecursiveComparison()
        .ignoringFields("postingId")
        .isEqualTo(
            new Posting(
                null,
                1,
                "generic",
                "g-1",
                null,
                null,
                "Baker",
                false,
                "Crumb & Sons Ltd",
                "crumb & sons",
                places("Graz, Austria"),
                Instant.parse("2024-02-28T00:00:00Z"),
                null,
                List.of("part-time", "full-time"),
                List.of("remote"),
                structured(null, 2400.5, "EUR", PayPeriod.MONTH),
                List.of("Dough", "Ovens"),
                "Junior",
                null,
                null,
                null,
                "Bakes bread.\n\nRequirements:\nGets up early"));
    assertThat(Fixture.of("generic").posting(2).postedAt()).isEqualTo("2024-03-03T00:00:00Z");
  }

  @Test
  void dateThatCouldBeTwoDaysIsRejectedWithBoth() {
    assertThat(Fixture.of("generic").rejection(1).message())
        .isEqualTo(
            "date of posting '03/04/2024' could be 2024-03-04 or 2024-04-03: a mapping with the"
                + " right date format can tell");
  }
}
