package jobtide.link;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Senior Engineer (Go),senior engineer go",
        "'  C++ / C#  ',c++ c#",
        "Ingénieur·e – Données,ingénieur e données",
        "'• one\n• two',one two",
        "'...',''"
      })
  void keepsWordsAlone(String text, String folded) {
    assertThat(FoldedText.of(text)).isEqualTo(folded);
  }

  @Test
  void nullStaysNull() {
    assertThat(FoldedText.of(null)).isNull();
  }

  @Property(seed = "20261127")
  void foldingTwiceChangesNothing(@ForAll String text) {
    String folded = FoldedText.of(text);
    assertThat(FoldedText.of(folded)).isEqualTo(folded);
  }
}
