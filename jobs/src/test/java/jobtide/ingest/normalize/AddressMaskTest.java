package jobtide.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AddressMaskTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/jobtide/ingest/normalize/addresses.csv", numLinesToSkip = 1)
  void shouldMask(String description, String text, String masked) {
    assertThat(AddressMask.masked(text)).as(description).isEqualTo(masked);
  }

  @Test
  void shouldKeepLineBreaks() {
    assertThat(AddressMask.masked("a (at)\nacme.com\nb@c.de"))
        .isEqualTo("******\n********\n******");
    assertThat(AddressMask.masked(null)).isNull();
  }

  @Property(seed = "20261127")
  void lengthHoldsAndMaskingTwiceIsMaskingOnce(@ForAll("texts") String text) {
    String once = AddressMask.masked(text);
    assertThat(once).hasSameSizeAs(text);
    assertThat(AddressMask.masked(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "ann",
            "@",
            " at ",
            "[at]",
            "acme",
            ".",
            " dot ",
            "com",
            "\n",
            " ",
            "+",
            "49",
            "(0)",
            "415",
            "555",
            "0100",
            "-",
            "/",
            "€",
            "\uD83D\uDE00",
            "tel: ",
            "$",
            "2019",
            ",",
            ":",
            "1")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Test
  void shouldTakeLinearTimeOnHostileText() {
    String hostile = "a.".repeat(100_000) + "@" + "1-2 ".repeat(100_000) + "+1".repeat(50_000);
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> AddressMask.masked(hostile));
  }
}
