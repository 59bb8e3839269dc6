package jobtide.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import jobtide.vocabulary.Schemas;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNamesTest {
  private static final CompanyNames COMPANIES = CompanyNames.load(Schemas.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Acme, Inc.; acme
          ACME INC; acme
          Acme Pty. Ltd.; acme
          Acme GmbH & Co. KG; acme
          Acme S.A.; acme
          Acme SA; acme
          Acme Holding B.V.; acme holding
          Nordlicht A/S; nordlicht
          Acme Sp. z o.o.; acme
          The Acme Company; acme company
          Acme (YC S12); acme
          Acme [YC W2]; acme w2
          Acme (YC); acme
          Acme via LinkedIn; acme
          Travel via Rome; travel via rome
          Acme (https://acme.example/jobs); acme
          Smith & Sons Ltd; smith and sons
          Acme.io; acme
          Acme.com; acme
          ACME.COM, Inc.; acme
          Acme.co.uk Ltd; acme
          Acme.ai (YC S19); acme
          Blue-Heron.net; blue heron
          Qx.com; qx com
          Acme.com Labs; acme com labs
          Acme.ly; acme ly
          Acme AI; acme ai
          Acme Net; acme net
          Heron Acme.com; heron acme com
          StitchFix; stitch fix
          Stitch Fix, Inc.; stitch fix
          stitchfix.com; stitch fix
          Stitch Fixes; stitch fixes
          Moe's Diner; moes diner
          Ａｃｍｅ; acme
          Limited; limited
          The Co; co
          Müller AG; müller
          C++ Works LLC; c++ works
          İ̖; i̖̇
          Acme Y'C W12; acme
          """)
  void shouldNormalize(String name, String normalized) {
    assertThat(COMPANIES.normalized(name)).isEqualTo(normalized);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Oslo, full-time. See https://jobs.acme.co.uk/oslo; acme
          Oslo. Blue Heron is small. Write to us: www.blueheron.com; Blue Heron
          Oslo. Heron HQ: http://getheron.io/jobs, full-time; Heron
          Oslo. https://boards.greenhouse.io/heron or http://www.heron.example; heron
          Oslo, ASP.NET and Node. Our site is heron.io.; heron
          Oslo. https://jobs.müller.de/oslo; müller
          Oslo. Write to jo@my-heron.com;
          Oslo. We use Draw.io and ML.NET.;
          Oslo. We use Heron.io. See http://acme.example.; acme
          Oslo. See careers.heron.com; heron
          Oslo. https://www.gov.uk/heron;
          Oslo, ONSITE, http://localhost:8080 or jo@heron.example;
          Oslo, ONSITE;
          """)
  void shouldFindWhomATextLinksTo(String text, String company) {
    assertThat(COMPANIES.linkedIn(text)).isEqualTo(company);
  }

  @Test
  void nothingHasNoName() {
    assertThat(COMPANIES.normalized(null)).isNull();
    assertThat(COMPANIES.normalized("  ")).isNull();
    assertThat(COMPANIES.normalized("--")).isNull();
  }

  @Property(seed = "20261127")
  void normalizingTwiceIsNormalizingOnce(@ForAll String name) {
    String once = COMPANIES.normalized(name);
    assertThat(COMPANIES.normalized(once)).isEqualTo(once);
  }

  @Test
  void hostileNamesTakeNoLongerThanTheirLength() {
    assertTimeout(
        Duration.ofSeconds(20), () -> COMPANIES.normalized("Acme" + " Inc.".repeat(100_000)));
  }

  @Property(seed = "20261127")
  void normalizingTwiceIsNormalizingOnceForLikelyNames(@ForAll("names") String name) {
    String once = COMPANIES.normalized(name);
    assertThat(COMPANIES.normalized(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            "The",
            "Acme",
            "Inc.",
            "S.A.",
            "S",
            ".",
            "A/S",
            "(YC",
            "W14)",
            "YC",
            "via",
            "LinkedIn",
            "&",
            "Co",
            "KG",
            "GmbH",
            "'s",
            "www.acme.example",
            "Acme.com",
            "Stitchfix",
            "Heron.io",
            "-",
            "+",
            ",",
            "u2",
            "İ",
            "\u0301",
            "\u0316",
            "É.")
        .list()
        .ofMaxSize(7)
        .map(parts -> String.join(parts.size() % 2 == 0 ? " " : "", parts));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Robert Half Inc.",
        "RANDSTAD N.V.",
        "Blue Door Staffing, LLC",
        "Blue Door Recruitment Group",
        "Blue Door Talent Solutions International",
        "Acme via Blue Door Staffing",
        "Acme via Hays",
        "Blue Door on behalf of Acme"
      })
  void shouldKnowStaffingAgencies(String name) {
    assertThat(COMPANIES.staffingAgency(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme",
        "Half Moon",
        "",
        "Army Recruiting Command",
        "Office of Personnel Management",
        "Staffing",
        "Acme via Rome",
        "Recruitment Software Inc"
      })
  void shouldNotTakeOthersForStaffingAgencies(String name) {
    assertThat(COMPANIES.staffingAgency(name)).isFalse();
  }
}
