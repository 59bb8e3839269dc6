package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jobtide.model.Facts;
import jobtide.model.Mention;
import jobtide.model.PayPeriod;
import jobtide.model.Requirement;
import jobtide.model.Salary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FactExtractorTest {
  private static final FactExtractor EXTRACTOR = Vocabularies.EXTRACTOR;

  private static Facts facts(String title, String text) {
    return EXTRACTOR.extract(title, text, null, null);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = {
        "/extract/technologies-of-texts.csv",
        "/extract/requirements-of-technologies.csv"
      },
      numLinesToSkip = 1)
  void shouldTellWhatIsAskedForAndHowStrongly(
      String what, String title, String text, String expected) {
    String found =
        facts(title, text.replace("\\n", "\n")).technologies().stream()
            .map(mention -> mention.name() + " " + strength(mention.requirement()))
            .sorted()
            .collect(Collectors.joining("; "));
    assertThat(found)
        .as(what)
        .isEqualTo(
            expected == null
                ? ""
                : Arrays.stream(expected.split("; ")).sorted().collect(Collectors.joining("; ")));
  }

  private static String strength(Requirement requirement) {
    return switch (requirement) {
      case REQUIRED -> "required";
      case PREFERRED -> "preferred";
      case MENTIONED -> "mentioned";
    };
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvFileSource(resources = "/extract/levels-of-postings.csv", numLinesToSkip = 1)
  void shouldTellTheLevelHiredFor(String title, String text, String levels) {
    Facts facts = facts(title, text == null ? "" : text.replace("\\n", "\n"));
    assertThat(String.join("; ", facts.levels())).isEqualTo(levels);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/extract/years-of-sentences.csv", numLinesToSkip = 1)
  void shouldTellTheYearsAskedFor(String sentence, Integer years) {
    assertThat(facts("Engineer", sentence.replace("\\n", "\n")).minYears()).isEqualTo(years);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvFileSource(resources = "/extract/roles-of-postings.csv", numLinesToSkip = 1)
  void shouldTellTheRole(String title, String text, String role) {
    Facts facts = facts(title, text == null ? "" : text.replace("\\n", "\n"));
    assertThat(facts.role()).isEqualTo(role);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Files are kept in S3.|AWS",
        "BigQuery and S3.|Google Cloud; AWS",
        "Edge code on Cloudflare.|Other",
        "Python only.|''",
      })
  void shouldTellTheCloudFromItsServices(String text, String providers) {
    assertThat(String.join("; ", facts("Engineer", text).cloudProviders())).isEqualTo(providers);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "You know Python, Go or Java.|python go java",
        "You know Python and Go.|''",
        "Python, Go and/or Java.|''",
        "Requirements: Django or Flask.\\nAlso Python or Go.|django flask; python go",
        "Python or Python 3.|''",
        "Python. Or else.|''",
      })
  void shouldTellWhichStandForEachOther(String text, String groups) {
    assertThat(
            facts("Engineer", text.replace("\\n", "\n")).oneOf().stream()
                .map(alternatives -> String.join(" ", alternatives.technologies()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(groups);
  }

  @Test
  void shouldPointToTheStrongestEvidence() {
    String text = "Our stack is Python.\n\nRequirements\n- Solid python skills";
    Mention mention = facts("Engineer", text).technologies().get(0);

    assertThat(mention.requirement()).isEqualTo(Requirement.REQUIRED);
    assertThat(mention.evidence()).isEqualTo("python");
    assertThat(text.substring(mention.start(), mention.end())).isEqualTo("python");
    assertThat(mention.field()).isEqualTo("text");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Requirements\\n- Docker and Python a plus|preferred a plus",
        "You must have Python. We use Docker.|required You must; mentioned We use",
        "We use Python.\\nYou must have Python.|required You must",
        "Requirements\\n- Python|''",
      })
  void shouldShowTheWordsThatTellHowStronglyItAsks(String text, String words) {
    assertThat(
            EXTRACTOR.explain("Engineer", text.replace("\\n", "\n"), null, null).evidence().stream()
                .filter(finding -> finding.fact().equals("requirement"))
                .map(finding -> finding.value() + " " + finding.evidence())
                .collect(Collectors.joining("; ")))
        .isEqualTo(words);
  }

  @Test
  void shouldTakeTheTechnologyOfTheTitleAsRequired() {
    assertThat(facts("Django Developer", "Join us.").technologies())
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.requirement()).isEqualTo(Requirement.REQUIRED);
              assertThat(mention.field()).isEqualTo("title");
            });
  }

  @Test
  void shouldTakeTheStatedLevelWhereTheTitleHasNone() {
    Facts facts = EXTRACTOR.extract("Data Engineer", "7+ years of experience.", null, "Mid-Level");
    assertThat(facts.levels()).containsExactly("mid");
    assertThat(EXTRACTOR.extract("Senior Data Engineer", "", null, "Junior").levels())
        .containsExactly("senior");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Entry level, junior",
    "Mid-Senior level, senior",
    "Experienced (non-manager), mid",
    "Manager, manager",
    "Executive, executive",
    "Student, intern",
    "Berufserfahren, mid",
    "Not Applicable, unspecified"
  })
  void shouldReadTheLevelsOfBoards(String stated, String level) {
    assertThat(EXTRACTOR.extract("Data Engineer", "", null, stated).levels())
        .containsExactly(level);
  }

  @Test
  void shouldReadWordsOfALevelFieldNowhereElse() {
    assertThat(facts("Data Engineer", "An experienced manager helps you.").levels())
        .containsExactly("unspecified");
  }

  @ParameterizedTest
  @CsvSource({"1, 500000", "26, 26", "26, ", ", 9000000", ", ", "80000, 60000"})
  void aFieldThatCanBeNoPayLeavesItToTheText(Double min, Double max) {
    Salary slip = new Salary(min, max, "USD", PayPeriod.YEAR, null, Salary.Kind.STRUCTURED);
    assertThat(EXTRACTOR.extract("Keeper", "Keep the boats.", slip, null).salary()).isNull();
    assertThat(EXTRACTOR.extract("Keeper", "Salary: $26 an hour.", slip, null).salary())
        .isEqualTo(new Salary(26.0, 26.0, "USD", PayPeriod.HOUR, null, Salary.Kind.TEXT));
  }

  @Test
  void shouldPassStructuredPayOn() {
    Salary salary = new Salary(11.0, 12.0, "EUR", PayPeriod.HOUR, null, Salary.Kind.STRUCTURED);
    assertThat(EXTRACTOR.extract("Engineer", "$5 a day", salary, null).salary()).isSameAs(salary);
  }

  @Test
  void shouldFindNothingInNothing() {
    Facts facts = EXTRACTOR.extract(null, null, null, null);
    assertThat(facts.technologies()).isEmpty();
    assertThat(facts.role()).isEqualTo("unspecified");
    assertThat(facts.levels()).isEqualTo(List.of("unspecified"));
    assertThat(facts.minYears()).isNull();
  }

  @Test
  void shouldReadTheSameAfterATripOverTheWire() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(EXTRACTOR);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      FactExtractor arrived = (FactExtractor) in.readObject();
      String text = "Senior Go engineer, 3+ years of experience with Go and AWS";
      assertThat(arrived.extract("", text, null, null)).isEqualTo(facts("", text));
      assertThat(arrived.vocabulary().hash()).isEqualTo(EXTRACTOR.vocabulary().hash());
    }
  }
}
