package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jobtide.model.Opening;
import org.junit.jupiter.api.Test;

class OpeningExtractorTest {

  @Test
  void linesOfAListHaveTheirOwnRoleLevelAndPay() {
    assertThat(
            openings(
                """
                Orbly | Lisbon | ONSITE

                We chart the tides. Open now:

                - Senior Backend Engineer (Go) | €70k - €90k | https://orbly.example/1
                - Junior Data Scientist: you forecast with us, €40,000 to €50,000
                - Product Designer
                """))
        .containsExactly(
            "Senior Backend Engineer, backend, senior, 70000-90000 EUR",
            "Junior Data Scientist, data-science, junior, 40000-50000 EUR",
            "Product Designer, product-design, unspecified");
  }

  @Test
  void payAtTheEndOfAHeaderIsOfNoneOfItsJobs() {
    assertThat(openings("Orbly | Backend Engineer, Data Scientist | Lisbon | $120k - $150k"))
        .containsExactly(
            "Backend Engineer, backend, unspecified", "Data Scientist, data-science, unspecified");
  }

  @Test
  void payInBracketsIsOfTheJobBeforeIt() {
    assertThat(
            openings(
                "Orbly | Backend Engineer ($120k - $150k), Senior Data Scientist ($140k - $170k)"
                    + " | Remote"))
        .containsExactly(
            "Backend Engineer, backend, unspecified, 120000-150000 USD",
            "Senior Data Scientist, data-science, senior, 140000-170000 USD");
  }

  @Test
  void aSpaceThatIsNoBlankEndsATitle() {
    assertThat(openings("Orbly | Ruby\u000bBackend Engineer, Data Scientist | Lisbon"))
        .containsExactly(
            "Backend Engineer, backend, unspecified", "Data Scientist, data-science, unspecified");
  }

  @Test
  void payBelowEachJobIsItsOwn() {
    assertThat(
            openings(
                """
                Orbly | Lisbon | ONSITE | Multiple roles

                Backend Engineer

                You keep the buoys talking. Salary: $100k - $120k

                QA Engineer

                You try to sink them. Salary: $80k - $90k
                """))
        .containsExactly(
            "Backend Engineer, backend, unspecified, 100000-120000 USD",
            "QA Engineer, qa, unspecified, 80000-90000 USD");
  }

  @Test
  void payBelowTheLastJobMayBeOfAll() {
    assertThat(
            openings(
                """
                Orbly | Lisbon | ONSITE

                - Backend Engineer
                - QA Engineer

                Salaries here run from $80k to $120k a year.
                """))
        .containsExactly("Backend Engineer, backend, unspecified", "QA Engineer, qa, unspecified");
  }

  @Test
  void aTitleIsTheWordsThatBelongToTheName() {
    assertThat(
            openings(
                "Orbly (Lisbon)\nWe're hiring a C++ developer, an Embedded Linux engineer and"
                    + " UX designers (mid to senior)."))
        .extracting(opening -> opening.substring(0, opening.indexOf(',')))
        .containsExactly(
            "C++ developer", "Embedded Linux engineer", "UX designers (mid to senior)");
  }

  @Test
  void severalDisciplinesOfOneNameAreAnOpeningEach() {
    assertThat(openings("Orbly | Frontend, Backend and QA Engineers | Lisbon"))
        .extracting(opening -> opening.split(", ")[opening.split(", ").length - 2])
        .containsExactly("frontend", "backend", "qa");
  }

  @Test
  void oneJobInTwoLevelsIsTwoOpeningsAndOneNamedTwiceNone() {
    assertThat(openings("Orbly | Junior Backend Engineer, Senior Backend Engineer | Lisbon"))
        .containsExactly(
            "Junior Backend Engineer, backend, junior", "Senior Backend Engineer, backend, senior");
    assertThat(openings("Orbly | Senior Backend Engineer | Lisbon\n\nBackend Developer\nWrite Go."))
        .isEmpty();
  }

  @Test
  void aTitledPostingOffersOneJob() {
    List<Opening> openings =
        Vocabularies.EXTRACTOR
            .extract("Backend Engineer", "- QA Engineer\n- Product Designer", null, null)
            .openings();
    assertThat(openings).isEmpty();
  }

  private static List<String> openings(String text) {
    return Vocabularies.EXTRACTOR.extract(null, text, null, null).openings().stream()
        .map(OpeningExtractorTest::line)
        .collect(Collectors.toList());
  }

  private static String line(Opening opening) {
    String job =
        "%s, %s, %s".formatted(opening.title(), opening.role(), String.join(" ", opening.levels()));
    return opening.salary() == null
        ? job
        : "%s, %.0f-%.0f %s"
            .formatted(
                job, opening.salary().min(), opening.salary().max(), opening.salary().currency());
  }
}
