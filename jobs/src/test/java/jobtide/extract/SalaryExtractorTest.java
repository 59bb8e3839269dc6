package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import jobtide.model.ExplainedFacts;
import jobtide.model.Finding;
import jobtide.model.Salary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SalaryExtractorTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static Salary pay(String title, String text) {
    return Vocabularies.EXTRACTOR.extract(title, text, null, null).salary();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/extract/pay-of-texts.csv", numLinesToSkip = 1)
  void shouldTellTheBasePayStated(String text, String pay) {
    assertThat(shown(pay("", text.replace("\\n", "\n")))).isEqualTo(pay == null ? "" : pay);
  }

  private static String shown(Salary pay) {
    if (pay == null) {
      return "";
    }
    String basis = pay.basis() == null ? "" : " " + pay.basis();
    String period = pay.period().name().toLowerCase(Locale.ROOT);
    return end(pay.min()) + "-" + end(pay.max()) + " " + pay.currency() + " " + period + basis;
  }

  private static String end(Double value) {
    return value == null ? "" : String.format(Locale.ROOT, value % 1 == 0 ? "%.0f" : "%.1f", value);
  }

  @Test
  void shouldReadTheTitleFirst() {
    assertThat(shown(pay("Painter ($30/hour)", "Salary: $20/hour"))).isEqualTo("30-30 USD hour");
  }

  @Test
  void shouldReadTheWholeOfWhatTheTitleGivesAnEndOf() {
    assertThat(shown(pay("Painter - up to £30k", "Salary: £25,000 - £30,000")))
        .isEqualTo("25000-30000 GBP year");
    assertThat(shown(pay("Painter - up to £30k", "Salary: £25,000 - £28,000")))
        .isEqualTo("-30000 GBP year");
  }

  @Test
  void shouldPointToTheAmounts() {
    String text = "🎨 Painters wanted.\nSalary: $40,000 - $50,000 a year";
    ExplainedFacts explained = Vocabularies.EXTRACTOR.explain("Painter", text, null, null);
    assertThat(explained.facts().salary().kind()).isEqualTo(Salary.Kind.TEXT);
    assertThat(explained.evidence())
        .filteredOn(finding -> finding.fact().equals("salary"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.value()).isEqualTo("40000-50000 USD/year");
              assertThat(finding.evidence()).isEqualTo("$40,000 - $50,000");
              assertThat(text.substring(finding.start(), finding.end()))
                  .isEqualTo(finding.evidence());
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Salary: $12 per year|$12",
        "Rate: $9,000,000 per hour|$9,000,000",
        "Salary: $3 per year. We raised $30M.|$3",
        "We raised $30M.|",
        "Salary: $60,000. Not $12 per year.|",
      })
  void shouldFlagWhatIsCalledPayAndCanBeNone(String text, String flagged) {
    ExplainedFacts explained = Vocabularies.EXTRACTOR.explain("Painter", text, null, null);
    assertThat(explained.evidence())
        .filteredOn(finding -> finding.value().equals("implausible"))
        .extracting(Finding::evidence)
        .isEqualTo(flagged == null ? List.of() : List.of(flagged));
    assertThat(explained.facts().salary() == null).isEqualTo(!text.contains("$60,000"));
  }

  @Test
  void shouldTakeTimeLinearInHostileTexts() {
    String[] parts = {"$1 ", "($1", "1,", "$80k - ", "9", "$ ", "| $90k-$100k ", "salary $5k "};
    for (String part : parts) {
      // The processor's time, since other work on the machine is no fault of the text.
      long start = THREADS.getCurrentThreadCpuTime();
      pay("", part.repeat(40_000));
      assertThat(THREADS.getCurrentThreadCpuTime() - start).as(part).isLessThan(10_000_000_000L);
    }
  }

  @Test
  void shouldKnowNoPayWithoutAmounts() {
    assertThat(Vocabularies.EXTRACTOR.explain("Painter", "A fine salary.", null, null).evidence())
        .extracting(Finding::fact)
        .doesNotContain("salary");
  }
}
