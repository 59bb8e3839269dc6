package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import jobtide.model.ExplainedFacts;
import jobtide.model.Facts;
import jobtide.model.Finding;
import jobtide.model.Mention;
import jobtide.model.Salary;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ExtractionProperties {
  private static final FactExtractor EXTRACTOR = Vocabularies.EXTRACTOR;
  private static final List<String> LEVELS =
      List.of("intern", "junior", "mid", "senior", "lead", "manager", "executive", "unspecified");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Go",
            "go",
            "C++",
            "R",
            "React",
            "AWS",
            "S3",
            "senior",
            "staff",
            "engineer",
            "years",
            "5+",
            "three to",
            "-",
            "\n",
            "\u000b",
            "\n\n- ",
            ": ",
            ", ",
            " or ",
            ". ",
            "(",
            ")",
            "/",
            "|",
            "Requirements",
            "Nice to have",
            "a plus",
            "required",
            "no ",
            "ex-",
            "https://",
            "@",
            ".com",
            "\u00a0",
            "’",
            "🙂",
            "\ud83d",
            "experience",
            " ",
            "é",
            "&",
            "About ",
            "$",
            "€",
            "100k",
            "120,000",
            "per hour",
            "up to",
            "salary",
            "remote",
            "hybrid",
            "days a week",
            "full-time",
            "4,5,6 hours per week",
            "contract",
            "bachelor's degree",
            "in",
            "physics",
            "equivalent experience",
            "excellent",
            "communication skills",
            "caching",
            "machine learning",
            "trading",
            "\u0130");
    Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(5);
    return Arbitraries.frequencyOf(Tuple.of(6, pieces), Tuple.of(1, anything))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join(" ", parts));
  }

  @Property(tries = 400, seed = "20261127")
  void neverThrowsAndPointsIntoTheText(
      @ForAll("texts") String title, @ForAll("texts") String text) {
    ExplainedFacts explained = EXTRACTOR.explain(title, text, null, title);
    Facts facts = explained.facts();
    for (Finding finding : explained.evidence()) {
      String field = finding.field().equals("title") ? title : text;
      assertThat(field.substring(finding.start(), finding.end())).isEqualTo(finding.evidence());
      assertThat(finding.evidence()).isNotBlank();
      assertThat(finding.value()).isNotBlank();
    }
    assertPlausible(facts.salary());
    for (Mention mention : facts.technologies()) {
      String field = mention.field().equals("title") ? title : text;
      assertThat(field.substring(mention.start(), mention.end())).isEqualTo(mention.evidence());
      assertThat(mention.evidence()).isNotBlank();
    }
    assertThat(facts.technologies().stream().map(Mention::id)).doesNotHaveDuplicates();
    assertThat(facts.levels()).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(LEVELS);
    assertThat(facts.role()).isNotBlank();
    assertThat(EXTRACTOR.extract(title, text, null, title)).isEqualTo(facts);
  }

  private static void assertPlausible(Salary salary) {
    if (salary != null && salary.min() != null && salary.max() != null) {
      assertThat(salary.min()).isPositive().isLessThanOrEqualTo(salary.max());
    }
  }

  @Property(tries = 400, seed = "20261127")
  void neverThrowsOnAnyString(@ForAll String title, @ForAll String text) {
    assertThat(EXTRACTOR.extract(title, text, null, null).levels()).isNotEmpty();
  }

  @Example
  void takesTimeLinearInHostileTexts() {
    for (String unit :
        List.of(
            "Python,",
            "go ",
            "a/",
            "React.",
            "5 years ",
            "no ",
            "C",
            "required Python ",
            "senior engineer ",
            "x@",
            "://",
            "- \n",
            "Requirements:\n",
            "R & ",
            "$1 - ",
            "$100k to ",
            "remote or ",
            "excellent ",
            "communication and ",
            "machine learning ",
            "degree in ",
            "1,",
            "Go\n",
            ".com/",
            "BS degree preferred or equivalent ",
            "| BS degree | Preferred ",
            "months of work ",
            "Min. experience 18 months, ",
            "Java | required | ",
            "$50,000 - $60,000 for a nurse, ",
            "$40 an hour ",
            "MySQL, Redis a plus ",
            "several years of (at least 3) ",
            "Hours per week: 20-40, ",
            "on Thursday, 26 June ",
            "Engineer III - Sales ",
            "up to PHP 35k ",
            "executive director, ",
            "required full-time x ",
            "BS 90 years ",
            "remote\tor\tX\t",
            "remote / ",
            "4,5,6 hours per week ")) {
      assertReadInTime("", unit);
    }
  }

  @Example
  void takesTimeLinearInHostileTextsBehindAWordThatMatters() {
    assertReadInTime("x\n", "Senior developer with x ");
    assertReadInTime("Requirements\nBS or experience ", "relevant ");
    assertReadInTime("Requirements, x ", "skills x ");
    assertReadInTime(",".repeat(20_000), "Go x ");
  }

  private static void assertReadInTime(String start, String unit) {
    String text = start + unit.repeat(400_000 / unit.length());
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          assertThat(EXTRACTOR.extract("", text, null, null).levels()).isNotEmpty();
          assertThat(EXTRACTOR.extract(text, "", null, null).levels()).isNotEmpty();
        },
        start + unit);
  }
}
